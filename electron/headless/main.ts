const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(`Vouchsafe needs Node 24 and brings it along: run it as "npm run vouchsafe -- ...".\n`);
  process.exit(2);
}

const { runCommand } = await import('./command.ts');
process.exitCode = await runCommand(process.argv.slice(2));

export {};
