//! What is registered: cooperatives, their unions, cooperative groups.

kernel::text_enum! {
    /// Kind of what the register holds (*loại hình*).
    pub enum CooperativeKind {
        /// Hợp tác xã.
        Cooperative = "cooperative",
        /// Liên hiệp hợp tác xã.
        Union = "union",
        /// Tổ hợp tác.
        Group = "group",
    }
}

impl CooperativeKind {
    /// The rule that says how many founders and members it has at least.
    pub(crate) fn minimum_rule(self) -> &'static str {
        match self {
            Self::Cooperative => rules::key::COOPERATIVE_MEMBERS_MINIMUM,
            Self::Union => rules::key::UNION_MEMBERS_MINIMUM,
            Self::Group => rules::key::GROUP_MEMBERS_MINIMUM,
        }
    }
}
