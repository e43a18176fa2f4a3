//! Where money comes from.

kernel::text_enum! {
    /// Source of money (*nguồn kinh phí*).
    pub enum MoneySource {
        /// Ngân sách trung ương.
        CentralBudget = "central_budget",
        /// Ngân sách tỉnh.
        ProvinceBudget = "province_budget",
        /// Ngân sách huyện.
        DistrictBudget = "district_budget",
        /// Ngân sách xã.
        CommuneBudget = "commune_budget",
        /// Chương trình mục tiêu quốc gia.
        Programme = "programme",
        /// Quỹ hỗ trợ phát triển hợp tác xã.
        Fund = "fund",
        /// Tín dụng ngân hàng.
        BankCredit = "bank_credit",
        /// Vốn của hợp tác xã.
        CooperativeOwn = "cooperative_own",
        /// Đóng góp của thành viên, người dân.
        Contribution = "contribution",
        /// Vốn nước ngoài.
        Foreign = "foreign",
        /// Nguồn khác.
        Other = "other",
    }
}
