//! What a decision needs to know, folded from the acts. A record is of one kind, and only that part of the state is there.

use super::acts::{
    Act, Destroyed, Examined, Found, Liability, LossReported, LotSeized, Matched, NotExempt, OtherOffence, ReturnedToOwner, Seized, Stolen,
    Surrendered, TraceResult, Transferred, Voluntariness,
};
use super::pieces::{Weapon, WeaponType};
use crate::kernel::{BodyId, Entry, Moment, OfficerId, RecordId, RegionCode, Tag};
use std::collections::BTreeMap;

/// Of what kind a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Loss event.
    Loss,
    /// Stolen weapon.
    Stolen,
    /// Recovered weapon.
    Recovered,
    /// Declaration of surrender.
    Surrender,
    /// Lot of grenades or cartridges.
    Lot,
}

/// A loss event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LossState {
    /// When it was reported.
    pub at: Moment,
    /// The report.
    pub report: LossReported,
    /// How many weapons, as counted last, else as declared.
    pub quantity: u32,
    /// When an inventory counted them first.
    pub counted_at: Option<Moment>,
}

/// A stolen weapon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StolenState {
    /// When it was entered.
    pub at: Moment,
    /// The entry.
    pub content: Stolen,
    /// The record that recovered it, and the tag there.
    pub recovered: Option<(RecordId, Option<Tag>)>,
}

/// One weapon in the hands of the police, seized, found or surrendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As described on recovery.
    pub weapon: Weapon,
    /// The examination made last, and when the first was.
    pub examined: Option<(Moment, Examined)>,
    /// What the last trace found, and when the first was.
    pub traced: Option<(Moment, TraceResult)>,
    /// The stolen weapon it is.
    pub matched: Option<RecordId>,
    /// When it was returned or destroyed.
    pub gone_at: Option<Moment>,
}

impl Piece {
    fn new(weapon: &Weapon) -> Self {
        Self { weapon: weapon.clone(), examined: None, traced: None, matched: None, gone_at: None }
    }

    /// The type, as established by the examination, else as described.
    pub fn weapon_type(&self) -> WeaponType {
        self.examined.as_ref().map_or(self.weapon.weapon_type, |(_, examined)| examined.weapon_type)
    }

    /// The serial number: as restored, else as marked, in whole or in part.
    pub fn serial(&self) -> Option<&str> {
        let restored = self.examined.as_ref().and_then(|(_, examined)| examined.restored_serial.as_deref());
        restored.or_else(|| self.weapon.serial.text())
    }

    /// Whether a trace found that it was never lost.
    pub fn was_never_lost(&self) -> bool {
        matches!(self.traced, Some((_, TraceResult::NotLost { .. })))
    }

    /// Adds one effective act on the weapon.
    fn apply(&mut self, act: &Act, at: Moment) {
        match act {
            Act::Examined(examined) => {
                let first = self.examined.as_ref().map_or(at, |(first, _)| *first);
                self.examined = Some((first, examined.clone()));
            }
            Act::Traced(traced) => {
                let first = self.traced.as_ref().map_or(at, |(first, _)| *first);
                self.traced = Some((first, traced.result.clone()));
            }
            Act::Matched(Matched { stolen, .. }) => {
                self.matched.get_or_insert_with(|| stolen.clone());
            }
            Act::Unmatched(Matched { stolen, .. }) => {
                self.matched.take_if(|matched| matched == stolen);
            }
            Act::ReturnedToOwner(ReturnedToOwner { .. }) | Act::Destroyed(Destroyed { .. }) => {
                self.gone_at.get_or_insert(at);
            }
            _ => {}
        }
    }
}

/// How a weapon was recovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Seized.
    Seized(Seized),
    /// Found.
    Found(Found),
}

impl Recovery {
    /// The code in tables.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Seized(seized) => seized.how.code(),
            Self::Found(found) => found.how.code(),
        }
    }

    /// Region and body.
    pub const fn place(&self) -> (&RegionCode, &BodyId) {
        match self {
            Self::Seized(seized) => (&seized.region, &seized.body),
            Self::Found(found) => (&found.region, &found.body),
        }
    }
}

/// A recovered weapon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveredState {
    /// When.
    pub at: Moment,
    /// How.
    pub how: Recovery,
    /// The weapon since.
    pub piece: Piece,
}

/// A proposal of exemption and the prosecutor's word on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: OfficerId,
    /// From what.
    pub liability: Liability,
    /// When the prosecutor agreed.
    pub agreed_at: Option<Moment>,
    /// When the prosecutor refused.
    pub refused_at: Option<Moment>,
}

impl Proposal {
    /// Whether it waits for the prosecutor.
    pub const fn is_pending(&self) -> bool {
        self.agreed_at.is_none() && self.refused_at.is_none()
    }
}

/// A declaration of surrender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurrenderState {
    /// When it was handed over.
    pub at: Moment,
    /// Who entered it.
    pub by: OfficerId,
    /// The declaration.
    pub content: Surrendered,
    /// Each weapon by tag.
    pub pieces: BTreeMap<Tag, Piece>,
    /// When the receipt was issued, and who signed it as having received.
    pub receipt: Option<(Moment, OfficerId)>,
    /// The assessment made last, and when.
    pub assessed: Option<(Moment, Voluntariness)>,
    /// The check for another offence made last, and when.
    pub checked: Option<(Moment, OtherOffence)>,
    /// The proposal made last.
    pub proposal: Option<Proposal>,
    /// That the person is not exempt, and when it was decided.
    pub not_exempt: Option<(Moment, NotExempt)>,
}

impl SurrenderState {
    /// When the exemption was decided, either way.
    pub fn decided_at(&self) -> Option<Moment> {
        self.proposal.as_ref().and_then(|p| p.agreed_at).or_else(|| self.not_exempt.as_ref().map(|(at, _)| *at))
    }

    /// Whether the surrender stands assessed as voluntary.
    pub const fn is_voluntary(&self) -> bool {
        matches!(self.assessed, Some((_, Voluntariness::Voluntary)))
    }
}

/// A lot of grenades or cartridges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotState {
    /// When it was seized.
    pub at: Moment,
    /// The seizure.
    pub content: LotSeized,
    /// How many, as counted last.
    pub count: u32,
    /// When it was destroyed.
    pub gone_at: Option<Moment>,
}

/// The state of the record.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// A loss event.
    pub loss: Option<LossState>,
    /// A stolen weapon.
    pub stolen: Option<StolenState>,
    /// A recovered weapon.
    pub recovered: Option<RecoveredState>,
    /// A declaration of surrender.
    pub surrender: Option<SurrenderState>,
    /// A lot.
    pub lot: Option<LotState>,
    /// Where the record went last, once it was handed to another body.
    pub transferred: Option<Transferred>,
}

impl State {
    /// Of what kind the record is; `None` before it is opened.
    pub const fn kind(&self) -> Option<Kind> {
        match self {
            Self { loss: Some(_), .. } => Some(Kind::Loss),
            Self { stolen: Some(_), .. } => Some(Kind::Stolen),
            Self { recovered: Some(_), .. } => Some(Kind::Recovered),
            Self { surrender: Some(_), .. } => Some(Kind::Surrender),
            Self { lot: Some(_), .. } => Some(Kind::Lot),
            _ => None,
        }
    }

    /// When what the record is of happened.
    pub fn opened_at(&self) -> Option<Moment> {
        let at = [self.loss.as_ref().map(|s| s.at), self.stolen.as_ref().map(|s| s.at), self.recovered.as_ref().map(|s| s.at)];
        at.into_iter().flatten().next().or_else(|| self.surrender.as_ref().map(|s| s.at)).or_else(|| self.lot.as_ref().map(|s| s.at))
    }

    /// Region and body of the record: those it was handed to last, else those that opened it. None before it is opened.
    pub fn place(&self) -> Option<(&RegionCode, &BodyId)> {
        let opened = self.opened_in()?;
        Some(self.transferred.as_ref().map_or(opened, |to| (&to.region, &to.body)))
    }

    /// Whether nothing of it is left: every weapon or the lot was returned or destroyed.
    pub fn is_gone(&self) -> bool {
        let lot = self.lot.as_ref().map(|lot| lot.gone_at);
        let mut ends = self.pieces().map(|piece| piece.gone_at).chain(lot).peekable();
        ends.peek().is_some() && ends.all(|gone| gone.is_some())
    }

    fn opened_in(&self) -> Option<(&RegionCode, &BodyId)> {
        match self {
            Self { loss: Some(loss), .. } => Some((&loss.report.region, &loss.report.body)),
            Self { stolen: Some(stolen), .. } => Some((&stolen.content.region, &stolen.content.body)),
            Self { recovered: Some(recovered), .. } => Some(recovered.how.place()),
            Self { surrender: Some(surrender), .. } => Some((&surrender.content.region, &surrender.content.body)),
            Self { lot: Some(lot), .. } => Some((&lot.content.region, &lot.content.body)),
            _ => None,
        }
    }

    /// The region on whose clocks its days are counted: that of whoever keeps the record now.
    pub fn region(&self) -> Option<&RegionCode> {
        self.place().map(|(region, _)| region)
    }

    /// The weapon an act is about: of the record itself, or of that tag in a declaration.
    pub fn piece(&self, item: Option<&Tag>) -> Option<&Piece> {
        match item {
            None => self.recovered.as_ref().map(|recovered| &recovered.piece),
            Some(tag) => self.surrender.as_ref().and_then(|surrender| surrender.pieces.get(tag)),
        }
    }

    /// Every weapon of the record that is in the hands of the police.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let surrendered = self.surrender.iter().flat_map(|surrender| surrender.pieces.values());
        self.recovered.iter().map(|recovered| &recovered.piece).chain(surrendered)
    }

    fn piece_mut(&mut self, item: Option<&Tag>) -> Option<&mut Piece> {
        match item {
            None => self.recovered.as_mut().map(|recovered| &mut recovered.piece),
            Some(tag) => self.surrender.as_mut().and_then(|surrender| surrender.pieces.get_mut(tag)),
        }
    }

    /// Adds one effective act. Total: what does not fit the record changes nothing.
    pub fn apply(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        match entry.act {
            Act::Examined(_) | Act::Traced(_) | Act::Matched(_) | Act::Unmatched(_) | Act::ReturnedToOwner(_) | Act::Destroyed(_) => {
                self.apply_to_piece(entry);
            }
            Act::LossCounted(counted) => {
                if let Some(loss) = &mut self.loss {
                    loss.quantity = counted.quantity;
                    loss.counted_at.get_or_insert(at);
                }
            }
            Act::Recovered(recovered) => {
                if let Some(stolen) = &mut self.stolen {
                    stolen.recovered.get_or_insert_with(|| (recovered.by.clone(), recovered.item.clone()));
                }
            }
            Act::MissingAgain(_) => self.stolen.iter_mut().for_each(|stolen| stolen.recovered = None),
            Act::Transferred(to) => self.transferred = Some(to.clone()),
            Act::LotRecounted(recounted) => self.lot.iter_mut().for_each(|lot| lot.count = recounted.count),
            act if super::opens(act) => self.open(entry),
            _ => self.assess(entry),
        }
    }

    fn open(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        if self.kind().is_some() {
            return;
        }
        let recovered = |how, weapon: &Weapon| Some(RecoveredState { at, how, piece: Piece::new(weapon) });
        match entry.act {
            Act::LossReported(report) => {
                let quantity = report.quantity;
                self.loss = Some(LossState { at, report: (**report).clone(), quantity, counted_at: None });
            }
            Act::Stolen(content) => self.stolen = Some(StolenState { at, content: (**content).clone(), recovered: None }),
            Act::Seized(seized) => self.recovered = recovered(Recovery::Seized((**seized).clone()), &seized.weapon),
            Act::Found(found) => self.recovered = recovered(Recovery::Found((**found).clone()), &found.weapon),
            Act::Surrendered(content) => {
                let pieces = content.items.iter().map(|item| (item.item.clone(), Piece::new(&item.weapon))).collect();
                self.surrender = Some(SurrenderState {
                    at,
                    by: entry.author.clone(),
                    content: (**content).clone(),
                    pieces,
                    receipt: None,
                    assessed: None,
                    checked: None,
                    proposal: None,
                    not_exempt: None,
                });
            }
            Act::LotSeized(content) => {
                self.lot = Some(LotState { at, content: (**content).clone(), count: content.count, gone_at: None });
            }
            _ => {}
        }
    }

    fn apply_to_piece(&mut self, entry: &Entry<'_, Act>) {
        let item = entry.act.item().flatten();
        if let Some(piece) = self.piece_mut(item) {
            piece.apply(entry.act, entry.occurred_at);
        } else if let (Act::Destroyed(_), None, Some(lot)) = (entry.act, item, &mut self.lot) {
            lot.gone_at.get_or_insert(entry.occurred_at);
        }
    }

    /// Adds one effective act of the assessment of a surrender.
    fn assess(&mut self, entry: &Entry<'_, Act>) {
        let at = entry.occurred_at;
        let Some(surrender) = &mut self.surrender else { return };
        match entry.act {
            Act::ReceiptIssued(receipt) => {
                surrender.receipt.get_or_insert_with(|| (at, receipt.received_by.clone()));
            }
            Act::VoluntarinessAssessed(assessed) => surrender.assessed = Some((at, assessed.result)),
            Act::OtherOffenceChecked(checked) => surrender.checked = Some((at, checked.result.clone())),
            Act::ExemptionProposed(proposed) => {
                let liability = proposed.liability.clone();
                surrender.proposal = Some(Proposal { at, by: entry.author.clone(), liability, agreed_at: None, refused_at: None });
            }
            Act::ExemptionAgreed(_) => surrender.proposal.iter_mut().for_each(|p| p.agreed_at = p.agreed_at.or(Some(at))),
            Act::ExemptionRefused(_) => surrender.proposal.iter_mut().for_each(|p| p.refused_at = p.refused_at.or(Some(at))),
            Act::NotExempt(decision) => {
                surrender.not_exempt.get_or_insert_with(|| (at, decision.clone()));
            }
            _ => {}
        }
    }
}
