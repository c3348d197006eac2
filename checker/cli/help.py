"""What `check --help` teaches."""

HELP = """Find pairs of statements in TEXT that cannot both hold.

RULES is a folder or file of rules, or the name of a shipped pack: `default` is all of them.
TEXT is a file (.txt .md .html .jsonl .jsonl.gz .csv .parquet), a folder of them, a glob, or - for
standard input.
Without them checker.toml or pyproject.toml says what is checked; the command line wins over it.

\b
Examples:
  check default article.txt                  does the article contradict itself?
  check rules/ articles/ --fail-on error     a folder; only self-contradictions count
  check rules/ 'docs/**/*.md' --exclude old/ a glob, without the folders named old
  check rules/ . --changed-since main        only files that git says differ from main
  check default draft.txt --against law.txt  does the draft contradict the law?
  check default news.jsonl --format jsonl    records {"id", "text"}, a result a line
  check default news/ --output sarif=a.sarif --output csv=a.csv    reports to files as well
  check default a.txt --statements           also who refuses, demands, offers what
  check default a.txt --select order-clash   one rule only
  check default texts/ --across              also what clashes between texts
  check default draft.txt --against known/   with each text of a folder
  check default texts/ --jobs 4              four texts at once (default: one for each core)
  check default texts/ --no-cache            check unchanged texts, too
  check rules/ docs/ --baseline known.json   only what is new
  check                                      what checker.toml says

\b
Other commands:
  check test RULES           run the examples that stand in the rules
  check explain RULES TEXT   what each stage makes of each sentence, and why nothing more is found
  check list RULES           kinds of statements, the rules that pair them, --words
  check new RULE-ID          begin a rule: a file with a small one that works
  check sample RULE-ID       sentences that the rule's patterns match
  check schema               the JSON Schema of rule files, for editors
  check baseline RULES TEXT  write, prune or compare a list of known findings
  check config               what holds in this folder, and where it comes from

\b
Exit status, the highest that applies:
  0    nothing found
  1    findings of the severity of --fail-on, or worse
  2    wrong usage or rules, or a text or report that cannot be read or written (all others are)
  3    a fault of ours (--debug shows it)
  130  interrupted
"""
