//! Forms as a page drew them: what a browser would send along without being asked.

use anyhow::{Context, Result};

use crate::client::Fields;

/// The hidden field with the id of the command.
pub(crate) const COMMAND: &str = "_lenh";

/// The fields of the form that carries a command, as they were drawn; what must be ticked or chosen is left out.
pub(crate) fn drawn(page: &str) -> Result<Fields> {
    let forms = page.split("<form").skip(1);
    let mut forms = forms.filter_map(|form| form.split("</form>").next());
    let mark = format!("name=\"{COMMAND}\"");
    let form = forms.find(|form| form.contains(&mark));
    let inputs = form
        .context("the page draws no form")?
        .split("<input ")
        .skip(1);
    let inputs = inputs.filter_map(|input| input.split('>').next());
    let is_typed = |input: &&str| !["radio", "checkbox"].iter().any(|kind| is_of(input, kind));
    let pairs = inputs
        .filter(is_typed)
        .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value")?)));
    Ok(pairs.collect())
}

/// The first value that a choice of this name offers, the empty one left out.
pub(crate) fn first_choice(page: &str, name: &str) -> Option<String> {
    let (_, select) = page.split_once(&format!("name=\"{name}\""))?;
    let select = select.split("</select>").next()?;
    let options = select.split("<option ").skip(1);
    options
        .filter_map(|option| attribute(option, "value"))
        .find(|value| !value.is_empty())
}

/// The value of a field.
pub(crate) fn value<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.as_str())
}

/// The fields with others over them.
pub(crate) fn filled<const N: usize>(mut fields: Fields, over: [(&str, &str); N]) -> Fields {
    for (name, value) in over {
        fields.retain(|(field, _)| field != name);
        fields.push((name.to_owned(), value.to_owned()));
    }
    fields
}

fn is_of(input: &str, kind: &str) -> bool {
    input.contains(&format!("type=\"{kind}\""))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(value.replace("&#38;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form action=\"/tim\"><input type=\"hidden\" name=\"q\" value=\"x\"></form>\
        <form method=\"post\"><input type=\"hidden\" name=\"_csrf\" value=\"a&#38;b\">\
        <input type=\"hidden\" name=\"_lenh\" value=\"c\"><input id=\"d\" name=\"ngay\" type=\"text\" value=\"y\">\
        <select id=\"s\" name=\"ai\"><option value=\"\">-</option><option value=\"7\">An</option></select>\
        <input type=\"radio\" name=\"chon\" value=\"1\"></form>";

    #[test]
    fn the_fields_of_the_form_with_a_command_are_read_and_no_others() {
        let fields = drawn(PAGE).unwrap();
        let told: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(told, ["_csrf", "_lenh", "ngay"]);
        assert_eq!(value(&fields, "_csrf"), Some("a&b"));
        assert!(drawn("<p>no form</p>").is_err());
    }

    #[test]
    fn the_first_choice_is_the_first_that_chooses_something() {
        assert_eq!(first_choice(PAGE, "ai").as_deref(), Some("7"));
        assert_eq!(first_choice(PAGE, "khac"), None);
    }

    #[test]
    fn what_is_filled_in_goes_over_what_was_drawn() {
        let sent = filled(drawn(PAGE).unwrap(), [("ngay", "z"), ("moi", "1")]);
        assert_eq!(value(&sent, "ngay"), Some("z"));
        assert_eq!(sent.len(), 4);
    }
}
