"""Malformed rule files: what is added to good sentences, the line, what is told, the remedy."""

MALFORMED = {
    "an unknown sentence": (
        "rule r\n  if A attack B on D\n  then L covers A",
        2,
        "no sentence is declared that says 'A attack B on D'",
        'did you mean "A attacked B on D"?',
    ),
    "an unknown conclusion": (
        "rule r\n  if A attacked B on D\n  then X covered A",
        3,
        "no sentence is declared that says 'X covered A'",
        'did you mean "L covers E"?',
    ),
    "a slot nothing binds in the conclusion": (
        "rule r\n  if A attacked B on D\n  then L covers A",
        1,
        "rule r concludes on L, which nothing binds",
        'add an "if" sentence with L in it, or quote it',
    ),
    "a slot nothing binds in a comparison": (
        "rule r\n  if A attacked B on D\n  and D is before T\n  then pact covers A",
        1,
        "rule r compares T, which nothing binds",
        'add an "if" sentence with T in it',
    ),
    "a slot nothing binds after unless": (
        "rule r\n  if A attacked B on D\n  unless D is before T\n  then pact covers A",
        1,
        'rule r compares after "unless" T, which nothing binds',
        'add an "if" sentence with T in it',
    ),
    "a holder nothing binds": (
        "rule r\n  if A attacked B on D\n  then on P's map, pact covers A",
        1,
        "rule r concludes on P, which nothing binds",
        'add an "if" sentence with P in it',
    ),
    "a cycle through one unless": (
        "rule r\n  if A attacked B on D\n  unless pact covers A\n  then pact covers A",
        1,
        'a cycle through "unless": "L covers E" -> "L covers E", by r',
        'take one of these sentences out of the "unless"',
    ),
    "a cycle through two rules": (
        "rule r\n  if A attacked B on D\n  unless pact covers A\n"
        "  then A is an attack on the soil of B\n"
        "rule q\n  if A is an attack on the soil of B\n  then pact covers A",
        1,
        '"L covers E" -> "E is an attack on the soil of P" -> "L covers E", by r, q',
        'take one of these sentences out of the "unless"',
    ),
    "a cycle through somebody's map": (
        "rule r\n  if A attacked B on D\n  unless L covers A\n  then on B's map, pact covers A",
        1,
        'a cycle through "unless"',
        "word it as another one",
    ),
    "two rules of one name": (
        "rule r\n  then pact covers raid\nrule r\n  then pact covers war",
        3,
        "two rules are called 'r'",
        "rename one; the other stands at x.rules:6",
    ),
    "a sentence declared twice": (
        "sentence X covers Y",
        1,
        "'X covers Y' is declared twice",
        "leave out one; the other stands at x.rules:5",
    ),
    "readings declared twice": (
        "readings of soil: a = x, b = y\nreadings of soil: c = x, d = y",
        2,
        "the readings of 'soil' are declared twice",
        "rename one; the other stands at x.rules:6",
    ),
    "an unknown reading": (
        "readings of soil: narrow = a, wide = b\n"
        "rule r\n  under the wdie reading of soil\n  then pact covers raid",
        3,
        "'soil' has no reading 'wdie'",
        'use "wide" (did you mean it?)',
    ),
    "readings of something unknown": (
        "readings of soil: narrow = a, wide = b\n"
        "rule r\n  under the wide reading of soul\n  then pact covers raid",
        3,
        "no readings of 'soul' are declared",
        'use "soil" (did you mean it?)',
    ),
    "an under without a reading": (
        "rule r\n  under stress\n  then pact covers raid",
        2,
        "no reading is named by 'stress'",
        "write: under the wide reading of NAME",
    ),
    "a single reading": (
        "readings of soil: wide = all of it",
        1,
        "'soil' needs at least two readings",
        "list them: narrow = ..., wide = ...",
    ),
    "a reading that is none": (
        "readings of soil:\n  narrow = a\n  wide",
        3,
        "a reading that cannot be read: 'wide'",
        "write: NAME = what the words are taken to mean",
    ),
    "readings of nothing": (
        "readings narrow = a, wide = b",
        1,
        "readings of nothing",
        "write: readings of NAME: narrow =",
    ),
    "a rule without conclusion": (
        "rule r\n  if A attacked B on D",
        1,
        "the rule has no conclusion",
        'add an indented line "then ..."',
    ),
    "a rule without a name": (
        "rule\n  then pact covers raid",
        1,
        "the first line of a rule that cannot be read",
        "write: rule NAME stated in SOURCE by HOLDER",
    ),
    "a rule whose name is a sentence": (
        "rule the pact covers it\n  then pact covers raid",
        1,
        "the first line of a rule that cannot be read: 'the pact covers it'",
        "NAME is one word, with hyphens",
    ),
    "a line of a rule that is not indented": (
        "rule r\nif A attacked B on D\n  then pact covers A",
        2,
        "'if' stands at the start of the line, outside of any rule",
        "indent the line",
    ),
    "a misspelt block": (
        "rulle r\n  then pact covers raid",
        1,
        "'rulle' starts no block",
        'begin with "rule" (did you mean it?)',
    ),
    "a misspelt line": (
        "rule r\n  iff A attacked B on D\n  then pact covers raid",
        2,
        "a line of a rule cannot begin with 'iff'",
        'begin it with "if" (did you mean it?)',
    ),
    "an and before anything": (
        "rule r\n  and A attacked B on D\n  then pact covers raid",
        2,
        'a rule cannot begin with "and"',
        'begin with "if" or "then"',
    ),
    "an if without a sentence": (
        "rule r\n  if\n  then pact covers raid",
        2,
        "'if' without a sentence",
        "complete the line",
    ),
    "an unknown source": (
        'source "Doctrine" on 2030-01-01 as doctrine\n'
        "rule r stated in doctrin\n  then pact covers raid",
        2,
        "no source is called 'doctrin'",
        'or "doctrine" (did you mean it?)',
    ),
    "a source without a title": (
        "source Doctrine of Velmark",
        1,
        "a source that cannot be read",
        'write: source "Title" <https://...> on 2031-03-01',
    ),
    "a source on no day": (
        'source "Doctrine" on 2030-02-31',
        1,
        "'2030-02-31' is no day",
        "write it like 2031-03-01",
    ),
    "two sources of one name": (
        'source "Doctrine" as d\nsource "Treaty" as d',
        2,
        "two sources are called 'd'",
        "rename one of them",
    ),
    "a built-in sentence": (
        "sentence X is before Y",
        1,
        "'X is before Y' is built in",
        "use it as it is",
    ),
    "a comparison as conclusion": (
        "rule r\n  if A attacked B on D\n  then D is before D",
        1,
        "rule r concludes a comparison: 'D is before D'",
        'move it up to an "if" or "unless"',
    ),
    "a sentence of slots alone": (
        "sentence A B",
        1,
        "a sentence without words of its own",
        "write it out",
    ),
    "a slot twice in a sentence": (
        "sentence A fears A",
        1,
        "slot A stands twice in one sentence",
        "give each slot a letter of its own",
    ),
    "a sentence with somebody's map": (
        "sentence P holds that A fears B",
        1,
        "uses words that mean on whose map a sentence holds",
        "declare the bare sentence",
    ),
    "a quotation mark left open": (
        'rule r\n  then "pact covers raid',
        2,
        "a quotation mark is not closed",
        'add the other "',
    ),
    "a sentence read in two ways": (
        "sentence A meets B in C\nrule r\n  then Mir in Orsk meets Dal in Kelm in May",
        3,
        "can be read in two ways",
        "put the names in quotation marks",
    ),
    "an indented line below a sentence": (
        "sentence A fears B\n  and B fears A",
        2,
        "an indented line below a sentence: 'and B fears A'",
        "write it on one line",
    ),
}
