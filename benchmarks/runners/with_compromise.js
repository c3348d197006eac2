// Runs with the packages of compromise: node with_compromise.js FOLDER RULES TEXTS, prints the number of hits.
"use strict";

const { readFileSync } = require("fs");
const { createRequire } = require("module");

const [folder, rulesPath, textsPath] = process.argv.slice(2);
const nlp = createRequire(`${folder}/`)("compromise");

const { auxiliaries, negations, rules } = JSON.parse(readFileSync(rulesPath, "utf8"));
const optional = (words) => `(${words.join("|")})?`;
const between = `${optional(auxiliaries)} ${optional(negations)}`;
const net = nlp.buildNet(
  rules.map(({ subject, forms }) => ({ match: `${subject} ${between} (${forms.join("|")})` })),
);

let hits = 0;
for (const line of readFileSync(textsPath, "utf8").split("\n")) {
  if (line) hits += nlp(JSON.parse(line).text).match(net).length;
}
console.log(hits);
