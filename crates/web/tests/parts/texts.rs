//! Both languages say the same things.

use web::{Language, Room, Texts};

use crate::words;

#[test]
fn both_languages_have_the_same_keys_with_the_same_values() {
    let texts = Texts::load(&web::TEXTS).unwrap();
    assert_eq!(texts.gaps(), Vec::<String>::new());
    assert!(texts.keys(Language::Vietnamese).len() > 100);
}

#[test]
fn every_refusal_of_a_form_has_its_sentence() {
    use kernel::Refusal;
    use web::{PostedError, UploadedError};
    let refusals: [Box<dyn Refusal>; 7] = [
        Box::new(PostedError::TooLarge),
        Box::new(PostedError::Unreadable),
        Box::new(PostedError::Foreign),
        Box::new(PostedError::Stale),
        Box::new(PostedError::NoCommand),
        Box::new(UploadedError::FileTooLarge {
            name: "a.pdf".into(),
        }),
        Box::new(UploadedError::TooManyFiles),
    ];
    for language in Language::ALL {
        for refusal in &refusals {
            let said = words(language).sentence(refusal.code(), &refusal.facts());
            assert!(said.ends_with('.'), "{}: {said}", refusal.code());
        }
    }
}

#[test]
fn a_wrong_day_is_told_with_the_days_of_its_month() {
    use kernel::Refusal;
    let wrong = kernel::Day::parse_vietnamese("31/09/2023").unwrap_err();
    let said = words(Language::Vietnamese).sentence(wrong.code(), &wrong.facts());
    assert_eq!(said, "Ngày 31/9/2023 không có. Tháng 9 có 30 ngày.");
}

#[test]
fn every_room_has_its_word() {
    for room in [
        Room::Mine,
        Room::Plans,
        Room::Documents,
        Room::Administration,
    ] {
        for language in Language::ALL {
            assert_ne!(words(language).say(room.key()), room.key());
        }
    }
}
