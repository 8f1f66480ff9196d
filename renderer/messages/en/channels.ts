export const channels = {
  title: 'Channels',
};
