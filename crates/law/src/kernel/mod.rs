//! The kernel: what every room shares.

pub mod access;
pub mod basis;
pub mod breaches;
pub mod deadline;
pub mod decide;
pub mod example;
pub mod figure;
pub mod form;
pub mod hierarchy;
pub mod history;
pub mod ident;
pub mod identifier;
pub mod judge;
pub mod line;
pub mod moment;
pub mod officer;
pub mod question;
pub mod room;
pub mod rule;
pub mod words;
pub mod world;

pub use access::{Grant, Place, Reach, Sight};
pub use basis::{Basis, Mark};
pub use deadline::{Deadline, Due};
pub use example::{Deed, Example, Then};
pub use figure::{Cell, Figure, Office, Unit};
pub use history::{Entry, History};
pub use ident::{BodyId, IncidentId, OfficerId, PersonId, RecordId, RegionCode, Tag};
pub use line::{Line, Submission, SubmittedAct};
pub use moment::{Moment, NotAMoment, Span};
pub use officer::{Authority, Officer, Role, Sex};
pub use question::{Clock, Counted, Question, Sundered};
pub use room::{Room, Status};
pub use rule::{Declaration, Finding, Guard, Matter, Rule};
pub use words::{Language, Words};
pub use world::{Key, World};
