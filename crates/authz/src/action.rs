//! The actions: what can be done in this house, each once.

kernel::text_enum! {
    /// An action (thao tác), named for its context and its verb.
    pub enum Action {
        /// See one's own work (Việc của tôi).
        ViewOwnWork = "work.view_own",
        /// See one's own account, sessions and codes.
        ManageOwnAccount = "identity.manage_own_account",
        /// Give one's own roles to another while away (uỷ quyền).
        DelegateOwnRoles = "identity.delegate_own_roles",
        /// See the accounts of one's place.
        ListAccounts = "identity.list_accounts",
        /// Invite a person and grant a first role.
        InviteAccount = "identity.invite_account",
        /// Grant or end a role.
        GrantRole = "identity.grant_role",
        /// Lock an account, end its sessions, let it choose a new password.
        ManageAccount = "identity.manage_account",
        /// Issue a one-time code to a person of a cooperative.
        IssueCode = "identity.issue_code",
        /// See areas, past and present.
        ViewAreas = "directory.view_areas",
        /// See organisations and their timeline.
        ViewOrganisations = "directory.view_organisations",
        /// Enter, rename or move an organisation.
        ManageOrganisations = "directory.manage_organisations",
        /// Record that a body or area is followed by another.
        RecordSuccession = "directory.record_succession",
        /// See persons.
        ViewPersons = "directory.view_persons",
        /// Enter or change a person.
        ManagePersons = "directory.manage_persons",
        /// Join two records of the same person or organisation.
        MergeRecords = "directory.merge_records",
        /// See papers that are not confidential.
        ViewPapers = "library.view_papers",
        /// See confidential papers.
        ViewConfidentialPapers = "library.view_confidential_papers",
        /// Enter papers and attach files.
        ManagePapers = "library.manage_papers",
        /// See the rules of law and whether they were verified.
        ViewRules = "rules.view",
        /// Confirm or override a rule with a paper.
        ConfirmRule = "rules.confirm",
        /// See jobs, and those that failed.
        ViewJobs = "jobs.view",
        /// Run a failed job again or give it up.
        ManageJobs = "jobs.manage",
        /// See who did what.
        ViewAudit = "audit.view",
        /// See evidence entries and what figures are made of.
        ViewEvidence = "evidence.view",
        /// Record evidence for the body that is responsible (ghi nhận minh chứng).
        RecordEvidence = "evidence.record",
        /// Verify or return evidence that another recorded (xác nhận, trả lại).
        VerifyEvidence = "evidence.verify",
        /// Record or verify for a body that does not sign in, by its letter; countersign what a colleague did so (theo công văn).
        ActByLetter = "evidence.act_by_letter",
        /// Freeze a baseline list, define an indicator (chốt danh sách gốc).
        FreezeBaselines = "evidence.freeze_baselines",
        /// See the register of cooperatives (sổ đăng ký hợp tác xã).
        ViewCooperatives = "registry.view",
        /// Enter and change a cooperative; found, suspend and dissolve it.
        ManageCooperatives = "registry.manage",
        /// Tell whether a cooperative works, its rank, its members by number (rà soát thực trạng).
        ReviewCooperatives = "registry.review",
        /// File the yearly report of a cooperative (báo cáo năm).
        FileYearlyReports = "registry.file_yearly_reports",
        /// See who the members of a cooperative are (thành viên).
        ViewMembers = "registry.view_members",
        /// Enter members with what they contributed, and let them go.
        ManageMembers = "registry.manage_members",
        /// See plans, their targets, tasks and difficulties.
        ViewPlans = "plan.view",
        /// Import, write, change and begin a plan; bind its targets; give out its tasks.
        ManagePlans = "plan.manage",
        /// Tell of progress on an obligation and submit it; ask for more time.
        ReportProgress = "plan.report_progress",
        /// Accept or return what a body submitted, urge it, inspect it, grant more time (đôn đốc, kiểm tra).
        SupervisePlans = "plan.supervise",
        /// Raise a difficulty on a task (khó khăn, vướng mắc).
        RaiseDifficulties = "plan.raise_difficulties",
        /// Answer a difficulty at one's level, or lift it to the next.
        AnswerDifficulties = "plan.answer_difficulties",
        /// Follow the days of one's own body in a calendar (lịch của cơ quan).
        FollowBodies = "plan.follow_bodies",
        /// Close a plan, its figures frozen.
        ClosePlans = "plan.close",
        /// Lay the progress of a plan open to everybody, and withdraw it (công khai tiến độ).
        PublishPlans = "plan.publish",
        /// See reports on plans.
        ViewReports = "reports.view",
        /// Draft and edit a report.
        DraftReports = "reports.draft",
        /// Issue a report: number and day given, figures frozen.
        IssueReports = "reports.issue",
    }
}

impl Action {
    /// Whether an attempt that is refused is written down (*thao tác nhạy cảm*): who may do what, whole identity numbers,
    /// confidential papers, the law as the house reads it, the audit itself.
    pub fn is_sensitive(self) -> bool {
        const SENSITIVE: [Action; 9] = [
            Action::InviteAccount,
            Action::GrantRole,
            Action::ManageAccount,
            Action::IssueCode,
            Action::ManagePersons,
            Action::MergeRecords,
            Action::ViewConfidentialPapers,
            Action::ConfirmRule,
            Action::ViewAudit,
        ];
        SENSITIVE.contains(&self)
    }
}
