use super::*;

fn refused(json: &str) -> (String, Fault) {
    let bad = document_from_json(json).unwrap_err();
    (bad.path, bad.fault)
}

fn in_body(block: &str) -> (String, Fault) {
    refused(&format!(
        r#"{{"kind":"plan","head":{{}},"body":[{{"type":"paragraph","text":"a"}},{block}]}}"#
    ))
}

#[test]
fn a_small_model_is_taken() {
    let json = r#"{"kind":"plan","head":{"date":"2024-02-05"},"subject":"Phát triển hợp tác xã",
        "body":[{"type":"section","mark":"I.","title":"MỤC ĐÍCH","body":[
            {"type":"item","mark":"-","text":"một","items":[{"mark":"+","text":"hai"}]}]}]}"#;
    let document = document_from_json(json).unwrap();
    let again = serde_json::to_string(&document).unwrap();
    assert_eq!(document_from_json(&again), Ok(document));
}

#[test]
fn the_path_reaches_into_blocks() {
    let block = r#"{"type":"section","title":"x","body":[{"type":"item","mark":"?","text":"y"}]}"#;
    let (path, fault) = in_body(block);
    assert_eq!(path, "body[1].body[0].mark");
    assert!(matches!(fault, Fault::Value(_)), "{fault:?}");
}

#[test]
fn unknown_missing_and_foreign_fields_are_named() {
    for (block, path, fault) in [
        (
            r#"{"type":"paragraph","txet":"x"}"#,
            "body[1].txet",
            Fault::Unknown,
        ),
        (r#"{"type":"paragraph"}"#, "body[1].text", Fault::Missing),
        (
            r#"{"type":"paragraph","text":"x","items":[]}"#,
            "body[1].items",
            Fault::Unknown,
        ),
        (r#"{"text":"x"}"#, "body[1].type", Fault::Missing),
        (
            r#"{"type":"item","mark":"-","text":"x","items":[{"text":"y"}]}"#,
            "body[1].items[0].mark",
            Fault::Missing,
        ),
    ] {
        assert_eq!(in_body(block), (path.to_owned(), fault), "{block}");
    }
}

#[test]
fn wrong_sorts_of_value_are_named_with_their_path() {
    for (json, path) in [
        (
            r#"{"kind":"plan","head":{"date":"2024-13-05"}}"#,
            "head.date",
        ),
        (r#"{"kind":"poem","head":{}}"#, "kind"),
        (
            r#"{"kind":"plan","head":{},"annexes":[{"title":7}]}"#,
            "annexes[0].title",
        ),
        (
            r#"{"kind":"plan","head":{},"body":[{"type":"table","columns":[{"width":-1}],"rows":[]}]}"#,
            "body[0].columns[0].width",
        ),
    ] {
        assert_eq!(refused(json).0, path, "{json}");
    }
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    assert!(matches!(refused("{").1, Fault::Syntax { line: 1, .. }));
    assert!(matches!(
        refused(r#"{"kind":"plan","head":{}} x"#).1,
        Fault::Syntax { .. }
    ));
}

#[test]
fn texts_must_be_printable() {
    for (text, fault) in [
        ("", Fault::Empty),
        (" a", Fault::Blanks),
        ("a  b", Fault::Blanks),
        ("a\\n\\nb", Fault::Blanks),
        ("a\\tb", Fault::Control),
        ("a\\u0000", Fault::Control),
        ("e\u{301}", Fault::NotComposed),
    ] {
        let block = format!(r#"{{"type":"paragraph","text":"{text}"}}"#);
        assert_eq!(in_body(&block), ("body[1].text".to_owned(), fault));
    }
}

#[test]
fn tables_must_be_filled() {
    for (rest, path, fault) in [
        (
            r#""rows":[[{"text":"a"}]]"#,
            "body[1].rows[0]",
            Fault::Row {
                covered: 1,
                columns: 2,
            },
        ),
        (
            r#""rows":[[{"text":"a","rows":2},{}]]"#,
            "body[1].rows",
            Fault::Overhang,
        ),
        (
            r#""header_rows":2,"rows":[[{},{}]]"#,
            "body[1].header_rows",
            Fault::HeadRows { head: 2, rows: 1 },
        ),
        (r#""rows":[]"#, "body[1].rows", Fault::NoTable),
    ] {
        let block = format!(r#"{{"type":"table","columns":[{{"width":1}},{{"width":1}}],{rest}}}"#);
        assert_eq!(in_body(&block), (path.to_owned(), fault));
    }
}

#[test]
fn nesting_and_order_have_limits() {
    let deep = (0..10).fold(String::new(), |inner, _| {
        format!(r#"{{"type":"section","title":"x","body":[{inner}]}}"#)
    });
    let (path, fault) = in_body(&deep);
    assert_eq!(fault, Fault::TooDeep(9));
    assert!(path.ends_with("body[0]"), "{path}");
    let after = r#"{"type":"section","title":"x"},{"type":"item","mark":"-","text":"y"}"#;
    assert_eq!(in_body(after), ("body[2]".to_owned(), Fault::AfterSection));
}

#[test]
fn fields_that_contradict_each_other_are_refused() {
    for (json, path) in [
        (
            r#"{"kind":"plan","head":{"date":"2024-02-05","year":2024}}"#,
            "head.year",
        ),
        (
            r#"{"kind":"plan","type_name":"KẾ HOẠCH","head":{}}"#,
            "type_name",
        ),
        (
            r#"{"kind":"plan","type_name":"ĐỀ ÁN LỚN","head":{}}"#,
            "type_name",
        ),
        (r#"{"kind":"other","head":{}}"#, "type_name"),
        (r#"{"kind":"plan","head":{"number":"1/2"}}"#, "head.number"),
    ] {
        assert_eq!(refused(json).0, path, "{json}");
    }
}
