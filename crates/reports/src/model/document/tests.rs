use super::super::sample;
use super::*;

#[test]
fn the_document_has_its_head_its_tables_and_two_annexes() {
    let document = sample::sheet().document();
    let text = vanban::write::text(&document);
    for told in [
        "BC-LMHTX",
        "KẾT QUẢ THỰC HIỆN",
        "04 chỉ tiêu",
        "đã xác nhận 04 trên 13 HTX",
        "% KH",
        "30,7",
        "Phụ lục",
    ] {
        let found = text.contains(told);
        let wanted = told != "04 chỉ tiêu";
        assert_eq!(found, wanted, "{told}\n{text}");
    }
    assert_eq!(document.annexes.len(), 2);
    assert!(!text.contains('{'), "no token is left\n{text}");
}

#[test]
fn the_document_is_a_sound_model_and_is_written_twice_the_same() {
    let document = sample::sheet().document();
    let json = serde_json::to_string(&document).unwrap();
    vanban::model::document_from_json(&json).unwrap();
    let written = vanban::write::docx(&document).unwrap();
    assert_eq!(written, vanban::write::docx(&document).unwrap());
}

#[test]
fn the_brief_fits_in_three_parts() {
    let sheet = sample::sheet();
    let document = brief_document(&sheet.frame, &sheet.tables);
    let text = vanban::write::text(&document);
    for told in [
        "Đang chậm",
        "Giải thể HTX ngưng hoạt động: 04 trên 13 HTX",
        "UBND huyện Thượng giữ 76 ngày: Rà soát, phân loại HTX",
        "Ở tỉnh Sông Lam, trả lời khó khăn của UBND huyện Thượng (30 ngày)",
    ] {
        assert!(text.contains(told), "{told} is missing in\n{text}");
    }
    assert_eq!(document.body.len(), 3);
    assert!(document.annexes.is_empty());
}
