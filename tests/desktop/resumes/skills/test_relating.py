"""What one skill says about another, in a sentence."""


def test_who_has_the_narrower_skill_has_the_wider_one(lexicon):
    relation = lexicon.related("postgresql", "sql")

    assert (relation.kind, relation.steps) == ("implies", 1)
    assert relation.sentence == "PostgreSQL is queried in SQL"


def test_links_are_followed(lexicon):
    relation = lexicon.related("next-js", "javascript")

    assert (relation.kind, relation.steps) == ("implies", 2)
    assert relation.sentence == "Next.js builds on React, which is a library for JavaScript"


def test_a_piece_is_part_of_the_whole(lexicon):
    relation = lexicon.related("amazon-s3", "aws")

    assert relation.kind == "part_of"
    assert relation.sentence == "Amazon S3 is part of AWS"


def test_the_wider_skill_says_less(lexicon):
    assert lexicon.related("sql", "postgresql").kind == "broader"
    assert lexicon.related("aws", "amazon-s3").kind == "broader"


def test_a_tool_hints_at_work_that_it_does_not_show_alone(lexicon):
    relation = lexicon.related("xero", "accounting")

    assert (relation.kind, relation.sentence) == ("hint", "Xero is a tool for accounting")
    assert lexicon.related("wordpress", "php").kind == "hint"
    assert lexicon.related("accounting", "xero") is None


def test_skills_of_one_sort_are_siblings(lexicon):
    relation = lexicon.related("react", "vue-js")

    assert relation.kind == "sibling"
    assert relation.sentence == "React and Vue.js are both front-end frameworks"


def test_skills_that_have_nothing_to_do_with_each_other_have_no_relation(lexicon):
    assert lexicon.related("react", "welding") is None
    assert lexicon.related("python", "c") is None
    assert lexicon.related("python", "no such skill") is None
    assert lexicon.related("python", "python").kind == "same"


def test_a_sentence_writes_a_practice_small_inside_and_large_at_its_start(lexicon):
    assert lexicon.related("bookkeeping", "accounting").sentence == "Bookkeeping is a kind of accounting"


def test_a_sentence_has_a_verb_that_fits_its_name(lexicon):
    assert lexicon.related("pivot-tables", "microsoft-excel").sentence == "Pivot tables are used with Microsoft Excel"
    assert (
        lexicon.related("bayesian-statistics", "statistics").sentence == "Bayesian statistics is a kind of statistics"
    )
    assert lexicon.related("postgresql", "relational-databases").sentence == (
        "PostgreSQL is one of the relational databases"
    )


def test_who_runs_red_hat_runs_linux(lexicon):
    relation = lexicon.related("red-hat-enterprise-linux", "linux")

    assert relation is not None
    assert relation.kind == "implies"
