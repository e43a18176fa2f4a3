//! The roles: what a person is in this house.

kernel::text_enum! {
    /// A role (vai trò). It says nothing by itself: a grant gives it a place and its days.
    pub enum Role {
        /// Chuyên viên Liên minh HTX: runs everything, daily.
        AllianceOfficer = "alliance_officer",
        /// Lãnh đạo Liên minh HTX: decides and signs.
        AllianceLeader = "alliance_leader",
        /// Lãnh đạo tỉnh: sees what is late, who holds it, what to decide.
        ProvinceLeader = "province_leader",
        /// Đầu mối của Sở, ban, ngành: the tasks and evidence of one body.
        BodyOfficer = "body_officer",
        /// Cán bộ cấp huyện, cấp xã: the cooperatives of one area.
        AreaOfficer = "area_officer",
        /// Cán bộ Quỹ hỗ trợ phát triển HTX: loans from application to closing.
        FundOfficer = "fund_officer",
        /// Giám đốc HTX.
        CooperativeDirector = "cooperative_director",
        /// Kế toán HTX.
        CooperativeAccountant = "cooperative_accountant",
        /// Tổ trưởng, đội trưởng sản xuất.
        TeamHead = "team_head",
        /// Quản trị viên: accounts, scope, backup; sees no business of others.
        Administrator = "administrator",
    }
}
