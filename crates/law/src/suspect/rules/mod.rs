//! The rules, one file each, in declared order.

mod announced_before_last;
mod announced_late;
mod announced_not_agreed;
mod appeal_decided_late;
mod appeal_order;
mod appeal_out_of_term;
mod appeal_own_ruling;
mod bail_excluded;
mod bail_payment_late;
mod bail_reduction;
mod bail_short;
mod bail_sum;
mod bail_unpaid;
mod bail_with_custody;
mod before_detention;
mod breach_order;
mod breach_stricter;
mod breach_unwarned;
mod case_unknown;
mod change_consent;
mod command_order;
mod command_supervision;
mod consulate_late;
mod counsel_appointed_early;
mod counsel_recommended;
mod counsel_replaced_late;
mod counsel_unknown;
pub(super) mod course;
mod custody_penalty;
mod deciding_body;
mod delivery_late;
mod detention_credited;
mod ended_untrue;
mod exceptional_term;
mod extension_gravity;
mod extension_heard_late;
mod extension_milder;
mod extension_order;
mod extension_rank;
mod extension_requested_late;
mod extension_reviewed_late;
mod extension_submitted_late;
mod extension_unagreed;
mod facility_ends;
mod family_late;
mod first_term;
pub(super) mod given;
mod gravity_alone;
mod health_recommendation;
mod hearing_late;
mod held_without_order;
mod interpreter_absent;
mod interrogation_day;
mod interrogation_end;
mod interrogation_late;
mod interrogation_length;
mod interrogation_night;
mod interrogation_pause;
mod interrogation_without_counsel;
mod kept_after_end;
mod limit_not_expired;
mod mandatory_counsel;
mod materials_from_prosecutor;
mod materials_late;
mod measure_order;
mod milder_considered;
mod minor_counsel;
mod minor_custody;
mod minor_extension;
mod minor_representative;
mod minor_supervision;
mod minor_term;
mod minor_waiver;
mod minute_precision;
mod notices_missing;
mod obligation_missing;
mod one_measure;
mod own_decision;
mod personal_surety;
mod prosecutor_notice_late;
mod prosecutor_support;
mod protocol_late;
mod protocol_signed;
mod protocol_times;
mod recognition_not_agreed;
mod recognition_order;
mod recognition_word_late;
mod redetained;
mod release_by_facility;
mod repeat_petition;
mod residence_alone;
mod rights_late;
mod run_out;
mod sanction_complete;
mod short_custody;
mod status_over;
mod subject_once;
mod surety_consent;
mod surety_replaced_late;
mod surety_unknown;
mod waiver_barred;
mod waiver_free;
mod waiver_in_presence;
mod without_materials;
mod without_sanction;

use super::Suspect;
use crate::kernel::{Rule, Words};

/// What follows where custody has no term any more.
const HEAD_RELEASES: Words = Words {
    kk: "Адам босатылуға тиіс: мекеме бастығы өзі босатады.",
    ru: "Лицо подлежит освобождению: начальник учреждения освобождает сам.",
    en: "The person is to be released: the head of the facility does so of own motion.",
};

/// The way out where counsel was missing.
const COUNSEL_TAKES_PART: Words =
    Words {
        kk: "Қорғаушының қатысуын қамтамасыз етіңіз.", ru: "Обеспечьте участие защитника.", en: "See that counsel takes part."
    };

/// All rules of the room.
pub const ALL: &[&Rule<Suspect>] = &[
    &case_unknown::RULE,
    &subject_once::RULE,
    &before_detention::RULE,
    &minute_precision::RULE,
    &protocol_times::RULE,
    &protocol_signed::RULE,
    &interrogation_end::RULE,
    &counsel_unknown::RULE,
    &status_over::RULE,
    &recognition_order::RULE,
    &recognition_not_agreed::RULE,
    &recognition_word_late::RULE,
    &own_decision::RULE,
    &delivery_late::RULE,
    &protocol_late::RULE,
    &rights_late::RULE,
    &exceptional_term::RULE,
    &minor_term::RULE,
    &redetained::RULE,
    &release_by_facility::RULE,
    &limit_not_expired::RULE,
    &prosecutor_notice_late::RULE,
    &family_late::RULE,
    &consulate_late::RULE,
    &notices_missing::RULE,
    &interrogation_without_counsel::RULE,
    &interrogation_late::RULE,
    &interrogation_length::RULE,
    &interrogation_pause::RULE,
    &interrogation_day::RULE,
    &measure_order::RULE,
    &sanction_complete::RULE,
    &milder_considered::RULE,
    &deciding_body::RULE,
    &one_measure::RULE,
    &personal_surety::RULE,
    &obligation_missing::RULE,
    &surety_consent::RULE,
    &surety_unknown::RULE,
    &surety_replaced_late::RULE,
    &command_supervision::RULE,
    &command_order::RULE,
    &breach_order::RULE,
    &breach_unwarned::RULE,
    &breach_stricter::RULE,
    &minor_supervision::RULE,
    &custody_penalty::RULE,
    &residence_alone::RULE,
    &minor_custody::RULE,
    &gravity_alone::RULE,
    &repeat_petition::RULE,
    &prosecutor_support::RULE,
    &materials_from_prosecutor::RULE,
    &without_materials::RULE,
    &materials_late::RULE,
    &hearing_late::RULE,
    &held_without_order::RULE,
    &first_term::RULE,
    &detention_credited::RULE,
    &bail_sum::RULE,
    &bail_reduction::RULE,
    &bail_with_custody::RULE,
    &bail_excluded::RULE,
    &without_sanction::RULE,
    &bail_short::RULE,
    &bail_payment_late::RULE,
    &bail_unpaid::RULE,
    &run_out::RULE,
    &ended_untrue::RULE,
    &kept_after_end::RULE,
    &change_consent::RULE,
    &health_recommendation::RULE,
    &facility_ends::RULE,
    &extension_rank::RULE,
    &extension_gravity::RULE,
    &extension_unagreed::RULE,
    &minor_extension::RULE,
    &extension_order::RULE,
    &short_custody::RULE,
    &extension_requested_late::RULE,
    &extension_reviewed_late::RULE,
    &extension_submitted_late::RULE,
    &extension_heard_late::RULE,
    &extension_milder::RULE,
    &appeal_order::RULE,
    &appeal_out_of_term::RULE,
    &appeal_decided_late::RULE,
    &appeal_own_ruling::RULE,
    &announced_not_agreed::RULE,
    &announced_before_last::RULE,
    &announced_late::RULE,
    &counsel_recommended::RULE,
    &waiver_in_presence::RULE,
    &minor_waiver::RULE,
    &minor_counsel::RULE,
    &mandatory_counsel::RULE,
    &waiver_barred::RULE,
    &waiver_free::RULE,
    &counsel_replaced_late::RULE,
    &counsel_appointed_early::RULE,
    &interrogation_night::RULE,
    &interpreter_absent::RULE,
    &minor_representative::RULE,
];
