export const firstRun = {
  title: 'Add account',
};
