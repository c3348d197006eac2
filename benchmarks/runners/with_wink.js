// Runs with the packages of wink-nlp: node with_wink.js FOLDER RULES TEXTS, prints the number of hits.
"use strict";

const { readFileSync } = require("fs");
const { createRequire } = require("module");

const [folder, rulesPath, textsPath] = process.argv.slice(2);
const load = createRequire(`${folder}/`);
const nlp = load("wink-nlp")(load("wink-eng-lite-web-model"), ["sbd", "negation", "cer"]);

const { auxiliaries, negations, rules } = JSON.parse(readFileSync(rulesPath, "utf8"));
const optional = (words) => `[|${words.join("|")}]`;
const between = `${optional(auxiliaries)} ${optional(negations)}`;
const entities = rules.map(({ id, subject, forms }) => ({
  name: id,
  patterns: [`[${subject}] ${between} [${forms.join("|")}]`],
}));
nlp.learnCustomEntities(entities, { matchValue: false, usePOS: false, useEntity: false });

let hits = 0;
for (const line of readFileSync(textsPath, "utf8").split("\n")) {
  if (line) hits += nlp.readDoc(JSON.parse(line).text).customEntities().length();
}
console.log(hits);
