// pg-query.cjs FOLDER: what the server's parser says about each line of standard input.
//
// A line is a JSON array of one or two texts; the answer is a line with an array of three: the
// error message or null, its offset, and whether both texts have the same fingerprint.
const {createInterface} = require('node:readline');
const {parseSync, fingerprintSync, loadModule} = require(process.argv[2] + '/node_modules/libpg-query');

function answer([sql, printed]) {
  try {
    parseSync(sql);
  } catch (error) {
    return [error.message, error.sqlDetails ? error.sqlDetails.cursorPosition : -1, false];
  }
  try {
    return [null, -1, printed === undefined || fingerprintSync(sql) === fingerprintSync(printed)];
  } catch (error) {
    return [null, -1, false];
  }
}

loadModule().then(async () => {
  for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
    process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
  }
});
