from onrecord.reference.positions import GAP, load_positions


def test_every_denied_position_is_one_of_the_same_question() -> None:
    lexicon = load_positions()
    positions = {w.position for ws in lexicon.by_last_word.values() for w in ws}
    free = {"not taken seriously", "no escalation"}
    for position in positions:
        rivals = {p.name for p in positions if p.question == position.question} | free
        assert position.denied is None or position.denied in rivals


def test_wordings_are_in_lower_case_and_end_in_a_word() -> None:
    for last, wordings in load_positions().by_last_word.items():
        assert last == last.lower() != GAP
        assert all(w.words[0] != GAP for w in wordings)


def test_the_longest_wording_comes_first() -> None:
    for wordings in load_positions().by_last_word.values():
        sizes = [len(w.words) for w in wordings]
        assert sizes == sorted(sizes, reverse=True)
