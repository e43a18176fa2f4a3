use super::*;

fn texts(vietnamese: &str, english: &str) -> Result<Texts, BadTexts> {
    Texts::load(&[
        (Language::Vietnamese, vietnamese),
        (Language::English, english),
    ])
}

#[test]
fn a_key_given_twice_is_refused_over_files_too() {
    let twice = Texts::load(&[
        (Language::English, "a = x\n"),
        (Language::English, "a = y\n"),
    ]);
    assert!(matches!(twice, Err(BadTexts::Twice { key, .. }) if key == "a"));
}

#[test]
fn a_broken_file_is_refused_with_the_line() {
    let broken = texts("a = { $n\n", "");
    assert!(matches!(broken, Err(BadTexts::Syntax { near, .. }) if near.contains("$n")));
}

#[test]
fn a_missing_key_and_a_missing_value_show_the_key() {
    let texts = texts("a = có { $n }\n", "").unwrap();
    assert_eq!(texts.say(Language::Vietnamese, "b"), "b");
    assert_eq!(texts.say(Language::Vietnamese, "a"), "a");
}

#[test]
fn gaps_are_found_in_keys_and_in_values() {
    let texts = texts("a = x\nb = { $n }\nc = z\n", "a = x\nb = { $m }\nd = z\n").unwrap();
    assert_eq!(texts.gaps(), ["b", "c", "d"]);
}

#[test]
fn counts_take_the_marks_of_the_language_and_years_do_not() {
    let texts = texts(
        "a = { $n } dòng năm { $y }\n",
        "a = { $n ->\n    [one] one row\n   *[other] { $n } rows\n } in { $y }\n",
    )
    .unwrap();
    let facts = [("n", Fact::from(12_345_i64)), ("y", Fact::from("2023"))];
    assert_eq!(
        texts.say_with(Language::Vietnamese, "a", &facts),
        "12.345 dòng năm 2023"
    );
    assert_eq!(
        texts.say_with(Language::English, "a", &facts),
        "12,345 rows in 2023"
    );
    let one = [("n", Fact::from("1")), ("y", Fact::from("2023"))];
    assert_eq!(
        texts.say_with(Language::English, "a", &one),
        "one row in 2023"
    );
    assert!(texts.gaps().is_empty());
}

#[test]
fn sentences_carry_no_marks_of_isolation() {
    let texts = texts("a = Xin chào { $name }.\n", "a = Hello { $name }.\n").unwrap();
    let said = texts.say_with(Language::Vietnamese, "a", &[("name", "Bình Minh".into())]);
    assert_eq!(said, "Xin chào Bình Minh.");
}
