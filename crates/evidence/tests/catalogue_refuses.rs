//! What the build refuses of the catalogue, tested where tests run.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

#[path = "../catalogue/mod.rs"]
mod catalogue;

const UNIT: &str =
    "[[unit]]\ncode = \"person\"\ntitle_vi = \"người\"\ntitle_en = \"people\"\ndivisible = false\n";
const KIND: &str = "[[kind]]\ncode = \"tour.held\"\ntitle_vi = \"Tham quan\"\ntitle_en = \"Tour\"\nunit = \"person\"\n\
    subject = \"optional\"\nquantity = \"required\"\namount = \"never\"\npapers = \"never\"\nrecorded_by = \"form\"\n\
    verified_by = \"body\"\n";

fn refused(text: &str) -> String {
    catalogue::checked(text).map(drop).unwrap_err().join("\n")
}

#[test]
fn a_sound_catalogue_becomes_rust() {
    let page = catalogue::checked(&format!("{UNIT}{KIND}")).unwrap();
    assert!(catalogue::kinds_source(&page).contains("code: \"tour.held\""));
    assert!(catalogue::codes_source(&page).contains("pub const TOUR_HELD: &str = \"tour.held\";"));
}

#[test]
fn what_does_not_hold_is_refused_with_its_cause() {
    let check = |text: String, wanted: &str| {
        let told = refused(&text);
        assert!(told.contains(wanted), "{wanted} in {told}");
    };
    check(format!("{UNIT}{KIND}{KIND}"), "kind tour.held stands twice");
    check(
        format!("{UNIT}{}", KIND.replace("tour.held", "Tour")),
        "is not a thing and an act",
    );
    check(
        format!("{UNIT}{}", KIND.replace("= \"person\"", "= \"ton\"")),
        "a unit that is in no list",
    );
    check(
        format!("{UNIT}{}", KIND.replace("unit = \"person\"\n", "")),
        "a quantity and no unit",
    );
    let never = KIND.replace("quantity = \"required\"", "quantity = \"never\"");
    check(format!("{UNIT}{never}"), "a unit and no quantity");
    check(
        format!("{UNIT}{}", KIND.replace("Tham quan", " ")),
        "no title",
    );
    check(format!("{UNIT}{KIND}colour = 1\n"), "colour");
}
