//! Words and marks that more than one page of the register uses.

use ::web::components::{Badge, Choice, State};
use ::web::{Visit, Words};
use kernel::Day;

use crate::model::asset::{CertificateKind, Post};
use crate::model::dossier::{DossierKind, Holder, Step};
use crate::model::fact::{Activity, Effective, Facet, Rank, Signal, Word};
use crate::model::ground::{Ground, GroundKind};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;

pub(super) fn kind_word(words: &Words, kind: CooperativeKind) -> String {
    words.say(match kind {
        CooperativeKind::Cooperative => "registry-kind-cooperative",
        CooperativeKind::Union => "registry-kind-union",
        CooperativeKind::Group => "registry-kind-group",
    })
}

pub(super) fn legal_word(words: &Words, status: LegalStatus) -> String {
    words.say(match status {
        LegalStatus::Registered => "registry-legal-registered",
        LegalStatus::Suspended => "registry-legal-suspended",
        LegalStatus::Dissolving => "registry-legal-dissolving",
        LegalStatus::Dissolved => "registry-legal-dissolved",
        LegalStatus::Merged => "registry-legal-merged",
        LegalStatus::Consolidated => "registry-legal-consolidated",
        LegalStatus::Divided => "registry-legal-divided",
        LegalStatus::Split => "registry-legal-split",
        LegalStatus::Converted => "registry-legal-converted",
        LegalStatus::Bankrupt => "registry-legal-bankrupt",
    })
}

pub(super) fn activity_word(words: &Words, activity: Activity) -> String {
    words.say(match activity {
        Activity::Active => "registry-activity-active",
        Activity::Intermittent => "registry-activity-intermittent",
        Activity::FormalOnly => "registry-activity-formal_only",
        Activity::Stopped => "registry-activity-stopped",
    })
}

pub(super) fn rank_word(words: &Words, rank: Rank) -> String {
    words.say(match rank {
        Rank::Good => "registry-rank-good",
        Rank::Fair => "registry-rank-fair",
        Rank::Average => "registry-rank-average",
        Rank::Weak => "registry-rank-weak",
        Rank::NotRanked => "registry-rank-not_ranked",
    })
}

pub(super) fn effective_word(words: &Words, effective: Effective) -> String {
    words.say(match effective {
        Effective::Yes => "registry-effective-yes",
        Effective::No => "registry-effective-no",
    })
}

pub(super) fn facet_word(words: &Words, facet: Facet) -> String {
    words.say(match facet {
        Facet::Legal => "registry-facet-legal",
        Facet::Activity => "registry-facet-activity",
        Facet::Rank => "registry-facet-rank",
        Facet::Effective => "registry-facet-effective",
    })
}

pub(super) fn signal_word(words: &Words, signal: Signal) -> String {
    words.say(match signal {
        Signal::Visit => "registry-signal-visit",
        Signal::Report => "registry-signal-report",
        Signal::Tax => "registry-signal-tax",
        Signal::Local => "registry-signal-local",
        Signal::Unreachable => "registry-signal-unreachable",
        Signal::Decision => "registry-signal-decision",
    })
}

/// One of the four with its mark: what is well, what is to be watched, what is bad.
pub(super) fn badge(words: &Words, word: Word) -> Badge {
    match word {
        Word::Legal(status) => {
            let state = match status {
                LegalStatus::Registered | LegalStatus::Split => State::Done,
                LegalStatus::Suspended | LegalStatus::Dissolving => State::Risk,
                LegalStatus::Dissolved
                | LegalStatus::Merged
                | LegalStatus::Consolidated
                | LegalStatus::Divided
                | LegalStatus::Converted
                | LegalStatus::Bankrupt => State::Plain,
            };
            Badge::new(state, legal_word(words, status))
        }
        Word::Activity(activity) => {
            let state = match activity {
                Activity::Active => State::Done,
                Activity::Intermittent | Activity::FormalOnly => State::Risk,
                Activity::Stopped => State::Late,
            };
            Badge::new(state, activity_word(words, activity))
        }
        Word::Rank(rank) => {
            let state = match rank {
                Rank::Good | Rank::Fair => State::OnTrack,
                Rank::Average => State::Plain,
                Rank::Weak => State::Risk,
                Rank::NotRanked => State::Pending,
            };
            Badge::new(state, rank_word(words, rank))
        }
        Word::Effective(effective) => {
            let state = match effective {
                Effective::Yes => State::Done,
                Effective::No => State::Risk,
            };
            Badge::new(state, effective_word(words, effective))
        }
    }
}

pub(super) fn step_word(words: &Words, step: Step) -> String {
    words.say(match step {
        Step::Initiative => "registry-step-initiative",
        Step::Advice => "registry-step-advice",
        Step::Conference => "registry-step-conference",
        Step::Charter => "registry-step-charter",
        Step::Check => "registry-step-check",
        Step::Certificate => "registry-step-certificate",
        Step::Proposal => "registry-step-proposal",
        Step::Visit => "registry-step-visit",
        Step::Resolution => "registry-step-resolution",
        Step::Decision => "registry-step-decision",
        Step::Council => "registry-step-council",
        Step::Notice => "registry-step-notice",
        Step::Debts => "registry-step-debts",
        Step::File => "registry-step-file",
        Step::Confirmation => "registry-step-confirmation",
    })
}

pub(super) fn holder_word(words: &Words, holder: Holder) -> String {
    words.say(match holder {
        Holder::Founders => "registry-holder-founders",
        Holder::Alliance => "registry-holder-alliance",
        Holder::Cooperative => "registry-holder-cooperative",
        Holder::Council => "registry-holder-council",
        Holder::Agency => "registry-holder-agency",
        Holder::Committee => "registry-holder-committee",
    })
}

pub(super) fn dossier_word(words: &Words, kind: DossierKind) -> String {
    words.say(match kind {
        DossierKind::Found => "registry-dossier-found",
        DossierKind::Voluntary => "registry-dossier-voluntary",
        DossierKind::Compulsory => "registry-dossier-compulsory",
    })
}

pub(super) fn post_word(words: &Words, post: Post) -> String {
    words.say(match post {
        Post::Chair => "registry-post-chair",
        Post::Board => "registry-post-board",
        Post::Director => "registry-post-director",
        Post::Controller => "registry-post-controller",
        Post::Accountant => "registry-post-accountant",
        Post::Head => "registry-post-head",
    })
}

pub(super) fn certificate_word(words: &Words, kind: CertificateKind) -> String {
    words.say(match kind {
        CertificateKind::VietGap => "registry-certificate-vietgap",
        CertificateKind::Organic => "registry-certificate-organic",
        CertificateKind::OcopThree => "registry-certificate-ocop_3",
        CertificateKind::OcopFour => "registry-certificate-ocop_4",
        CertificateKind::OcopFive => "registry-certificate-ocop_5",
        CertificateKind::GrowingArea => "registry-certificate-growing_area",
        CertificateKind::Mark => "registry-certificate-mark",
        CertificateKind::GeographicalIndication => "registry-certificate-geographical_indication",
        CertificateKind::Other => "registry-certificate-other",
    })
}

/// Why the law would dissolve it, with since when and where that is written.
pub(super) fn ground_words(words: &Words, ground: &Ground) -> String {
    let key = match ground.kind {
        GroundKind::Stopped => "registry-ground-stopped",
        GroundKind::UnderMinimum => "registry-ground-under_minimum",
        GroundKind::NoMeeting => "registry-ground-no_meeting",
    };
    let facts = [
        ("since", ground.since.to_vietnamese().into()),
        ("months", ground.months.into()),
        ("basis", ground.basis.as_str().into()),
    ];
    words.say_with(key, &facts)
}

/// A basis, and that nobody has read it there where that is so.
pub(super) fn basis_words(visit: &Visit, basis: &str, verified: bool) -> String {
    match verified {
        true => basis.to_owned(),
        false => format!("{basis} · {}", visit.say("registry-unverified")),
    }
}

/// How many days are left or over.
pub(super) fn left(words: &Words, due: Day, today: Day) -> String {
    let days = today.until(due);
    let (key, days) = match days < 0 {
        true => ("registry-days-over", days.saturating_neg()),
        false => ("registry-days-left", days),
    };
    words.say_with(key, &[("days", days.into())])
}

/// A quantity in thousandths as officers write it: `1.250,5`.
pub(super) fn quantity(words: &Words, thousandths: i64) -> String {
    let whole = words.count(thousandths / 1000);
    let rest = format!("{:03}", (thousandths % 1000).unsigned_abs());
    match rest.trim_end_matches('0') {
        "" => whole,
        digits => format!("{whole},{digits}"),
    }
}

/// The kinds as choices.
pub(super) fn kind_choices(words: &Words) -> Vec<Choice> {
    let all = CooperativeKind::ALL.iter();
    all.map(|kind| Choice::new(kind.as_str(), kind_word(words, *kind)))
        .collect()
}

/// Signals as choices.
pub(super) fn signal_choices(words: &Words) -> Vec<Choice> {
    let none = Choice::new("", words.say("registry-choose"));
    let all = Signal::ALL.iter();
    let all = all.map(|signal| Choice::new(signal.as_str(), signal_word(words, *signal)));
    std::iter::once(none).chain(all).collect()
}
