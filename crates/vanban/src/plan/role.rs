//! What a section is for, told by its heading and by those around it.

use super::contract::{Period, Plan, SectionLine};
use crate::body;
use crate::outline::{Entry, Outline, Part, SectionNode};

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Legal bases.
    Basis,
    /// What was before, or is asked of others: results, shortcomings, need, proposals.
    Past,
    /// Targets.
    Targets,
    /// Purpose, requirements, views.
    Purpose,
    /// Money.
    Budget,
    /// Time.
    Time,
    /// Who does what.
    Organisation,
    /// The heading is a body.
    Body,
    /// Content, tasks, solutions.
    Content,
    /// Nothing tells.
    Unknown,
}

/// Words that open a heading of each role. The first that fits wins.
const OPENINGS: [(Role, &[&str]); 9] = [
    (Role::Basis, &["căn cứ", "cơ sở pháp lý"]),
    (
        Role::Past,
        &[
            "thực trạng",
            "sự cần thiết",
            "đánh giá",
            "kết quả",
            "tình hình",
            "tồn tại",
            "hạn chế",
            "nguyên nhân",
            "đặc điểm",
            "khái quát",
            "bối cảnh",
            "bài học",
            "đặt vấn đề",
            "những khó khăn",
            "kiến nghị",
            "đề xuất, kiến nghị",
            "đề xuất kiến nghị",
            "thuận lợi",
            "ưu điểm",
        ],
    ),
    (
        Role::Targets,
        &[
            "chỉ tiêu",
            "mục tiêu",
            "lộ trình",
            "các chỉ tiêu",
            "một số chỉ tiêu",
            "các mục tiêu",
            "số lượng",
        ],
    ),
    (
        Role::Purpose,
        &[
            "mục đích",
            "yêu cầu",
            "quan điểm",
            "nguyên tắc",
            "phạm vi",
            "đối tượng",
        ],
    ),
    (Role::Time, &["thời gian", "tiến độ"]),
    (
        Role::Budget,
        &[
            "kinh phí",
            "nguồn kinh phí",
            "nguồn vốn",
            "nguồn lực",
            "nhu cầu kinh phí",
            "nhu cầu vốn",
            "tổng kinh phí",
            "dự toán",
            "khái toán",
            "cơ chế tài chính",
            "tổng mức",
            "kinh phí",
        ],
    ),
    (
        Role::Organisation,
        &[
            "tổ chức thực hiện",
            "phân công",
            "trách nhiệm",
            "giao nhiệm vụ",
            "tổ chức triển khai",
            "nhiệm vụ của các",
        ],
    ),
    (
        Role::Content,
        &[
            "nội dung",
            "nhiệm vụ",
            "giải pháp",
            "các nhiệm vụ",
            "các giải pháp",
            "biện pháp",
            "một số nhiệm vụ",
            "các nội dung",
            "những nhiệm vụ",
            "hoạt động",
        ],
    ),
    (
        Role::Organisation,
        &["chế độ báo cáo", "báo cáo", "giám sát", "kiểm tra"],
    ),
];

/// The outline together with what its sections are for.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) outline: &'a Outline,
    pub(super) period: Option<Period>,
    pub(super) number: Option<String>,
    roles: Vec<Role>,
}

/// "Kinh phí và tổ chức thực hiện": money and duties under one heading.
fn is_mixed(title: &str) -> bool {
    let lower = title.to_lowercase();
    lower.contains("kinh phí") && lower.contains("tổ chức thực hiện")
}

impl<'a> View<'a> {
    pub(super) fn new(outline: &'a Outline, front: &Plan) -> Self {
        let mut roles: Vec<Role> = Vec::new();
        for section in &outline.sections {
            let above = section
                .parent
                .and_then(|p| roles.get(p).copied())
                .unwrap_or(Role::Unknown);
            roles.push(own_role(section, above));
        }
        Self {
            outline,
            period: front.period,
            number: front.number.clone(),
            roles,
        }
    }

    /// What the section of an entry is for.
    pub(super) fn role(&self, entry: &Entry) -> Role {
        let Some(section) = entry.section else {
            return Role::Unknown;
        };
        let mixed = self
            .outline
            .section(entry.section)
            .is_some_and(|node| is_mixed(&node.title));
        if mixed && entry.part != Part::Heading {
            return match body::name_length(&entry.text) {
                Some(_) => Role::Organisation,
                None => Role::Budget,
            };
        }
        self.section_role(section)
    }

    /// What a section is for.
    pub(super) fn section_role(&self, section: usize) -> Role {
        self.roles.get(section).copied().unwrap_or(Role::Unknown)
    }

    /// The label of the section an entry stands in; empty outside every section.
    pub(super) fn label(&self, entry: &Entry) -> String {
        self.outline
            .section(entry.section)
            .map_or_else(String::new, |node| node.label.clone())
    }

    /// The entries that stand directly in a section.
    pub(super) fn in_section(&self, section: usize) -> impl Iterator<Item = &'a Entry> {
        self.outline
            .entries
            .iter()
            .filter(move |entry| entry.section == Some(section))
    }

    /// Whether a section holds others.
    pub(super) fn has_subsections(&self, section: usize) -> bool {
        self.outline
            .sections
            .iter()
            .any(|node| node.parent == Some(section))
    }
}

/// An article or other heading that is itself a sentence.
pub(super) fn is_sentence(heading: &str) -> bool {
    heading.trim_end().ends_with(['.', ';']) || heading.split_whitespace().count() > 25
}

fn own_role(section: &SectionNode, above: Role) -> Role {
    let lower = section.title.to_lowercase();
    if matches!(section.mark, Some(crate::model::Mark::Article(_))) && is_sentence(&section.title) {
        return Role::Unknown;
    }
    let bare = super::task::strip_request(&section.title);
    if body::is_heading(bare) && !lower.starts_with("báo cáo") {
        return Role::Body;
    }
    let inherits = matches!(above, Role::Content | Role::Past | Role::Body | Role::Basis);
    let opened = OPENINGS
        .iter()
        .find(|(_, words)| words.iter().any(|word| lower.starts_with(word)))
        .map(|(role, _)| *role);
    match (above, opened) {
        (Role::Unknown, Some(role)) => role,
        (Role::Unknown, None) => contained(&lower),
        // "Kinh phí" or "Thời gian" under "Nội dung" is still money or time; other words there are content.
        (_, Some(Role::Basis)) if above != Role::Body => Role::Basis,
        (_, Some(role @ (Role::Budget | Role::Time | Role::Targets))) if above != Role::Past => {
            role
        }
        (_, Some(role)) if !inherits => role,
        (above, _) => above,
    }
}

/// Longer headings that name their role further in: "PHẦN … NHIỆM VỤ".
fn contained(lower: &str) -> Role {
    const INSIDE: [(&str, Role); 12] = [
        ("tổ chức thực hiện", Role::Organisation),
        ("phân công", Role::Organisation),
        ("trách nhiệm", Role::Organisation),
        ("kinh phí", Role::Budget),
        ("chỉ tiêu", Role::Targets),
        ("mục tiêu", Role::Targets),
        ("thực trạng", Role::Past),
        ("kết quả", Role::Past),
        ("căn cứ", Role::Basis),
        ("giải pháp", Role::Content),
        ("nhiệm vụ", Role::Content),
        ("nội dung", Role::Content),
    ];
    INSIDE
        .iter()
        .find(|(word, _)| lower.contains(word))
        .map_or(Role::Unknown, |(_, role)| *role)
}

/// The sections as the contract prints them.
pub(super) fn section_lines(view: &View<'_>) -> Vec<SectionLine> {
    let sections = view.outline.sections.iter().enumerate();
    sections
        .filter(|(_, node)| node.mark.is_some() || node.annex)
        .map(|(index, node)| SectionLine {
            label: node.label.clone(),
            level: node.level,
            title: (!is_sentence(&node.title))
                .then(|| node.title.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|title| !title.is_empty()),
            items: items(view, index),
            span: node.span,
        })
        .collect()
}

/// Subsections if there are any, else items, else table rows, else paragraphs.
fn items(view: &View<'_>, section: usize) -> usize {
    let below = view
        .outline
        .sections
        .iter()
        .filter(|node| node.parent == Some(section))
        .count();
    if below > 0 {
        return below;
    }
    let entries: Vec<&Entry> = view.in_section(section).collect();
    let marked = entries
        .iter()
        .filter(|entry| entry.part == Part::Item && entry.level == 0)
        .count();
    if marked > 0 {
        return marked;
    }
    let rows: usize = entries
        .iter()
        .filter_map(|entry| entry.table.as_ref())
        .map(|table| super::task_table::content_rows(table).len())
        .sum();
    if rows > 0 {
        return rows;
    }
    let paragraphs = entries
        .iter()
        .filter(|entry| entry.part == Part::Paragraph)
        .count();
    let sentence = entries
        .iter()
        .any(|entry| entry.part == Part::Heading && is_sentence(&entry.text));
    if paragraphs == 0 && sentence {
        1
    } else {
        paragraphs
    }
}
