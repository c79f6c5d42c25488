//! What stands around a control: label, hint, what is wrong with it; told to whoever does not see.

use super::answers::Answers;
use super::asked::Need;
use super::asking::Asking;
use super::labels::say;
use super::problem::{Problem, control};
use super::said;
use maud::{Markup, html};

/// What all parts of a page of a form share.
#[derive(Clone, Copy)]
pub struct Page<'p, 'a> {
    /// Of what the form is.
    pub asking: &'p Asking<'a>,
    /// What was answered.
    pub answers: &'p Answers,
    /// What is wrong.
    pub problems: &'p [Problem],
}

/// The frame of one control.
pub struct Frame<'f> {
    /// The control's name.
    pub name: &'f str,
    /// What it is called.
    pub label: &'f str,
    /// Whether it must be answered.
    pub need: Need,
    /// What helps to answer it.
    pub hint: String,
}

impl Frame<'_> {
    /// The control's id.
    pub fn id(&self) -> String {
        control(self.name)
    }

    fn hint_id(&self) -> Option<String> {
        (!self.hint.is_empty()).then(|| format!("{}--hint", self.id()))
    }

    /// The ids of what describes the control.
    pub fn described(&self, page: Page<'_, '_>) -> Option<String> {
        let problem = (!page.problems_at(self.name).is_empty()).then(|| format!("{}--problem", self.id()));
        let ids: Vec<String> = self.hint_id().into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Hint and problems, as they stand between label and control.
    pub fn notes(&self, page: Page<'_, '_>) -> Markup {
        let problems = page.problems_at(self.name);
        html! {
            @if let Some(id) = self.hint_id() { p class="hint" id=(id) { (self.hint) } }
            @if !problems.is_empty() {
                p class="problem" id={ (self.id()) "--problem" } {
                    span class="problem-word" { (say(page.asking, &said::PROBLEM)) } " " (problems.join(" "))
                }
            }
        }
    }

    /// The label's words.
    pub fn words(&self, page: Page<'_, '_>) -> Markup {
        html! {
            (self.label)
            @if self.need == Need::Optional { " " span class="optional" { (say(page.asking, &said::OPTIONAL)) } }
        }
    }

    /// A control with its label before it.
    pub fn around(&self, page: Page<'_, '_>, control: &Markup) -> Markup {
        let class = if page.has_problem(self.name) { "question has-problem" } else { "question" };
        html! {
            div class=(class) {
                label for=(self.id()) { (self.words(page)) }
                (self.notes(page))
                (control)
            }
        }
    }

    /// Several controls under one legend. `radios` are one control to whoever hears them, and can be wrong as one.
    pub fn over(&self, page: Page<'_, '_>, class: &str, radios: bool, controls: &Markup) -> Markup {
        let wrong = page.has_problem(self.name);
        let class = if wrong { format!("{class} has-problem") } else { class.to_owned() };
        html! {
            fieldset class=(class) aria-describedby=[self.described(page)] role=[radios.then_some("radiogroup")]
                aria-invalid=[(radios && wrong).then_some("true")] {
                legend { (self.words(page)) }
                (self.notes(page))
                (controls)
            }
        }
    }
}

impl Page<'_, '_> {
    /// What is wrong at a control.
    pub fn problems_at(&self, name: &str) -> Vec<&str> {
        self.problems.iter().filter(|problem| problem.name == name).map(|problem| problem.words.as_str()).collect()
    }

    /// Whether something is wrong at a control.
    pub fn has_problem(&self, name: &str) -> bool {
        self.problems.iter().any(|problem| problem.name == name)
    }

    /// `true`, where something is wrong at a control.
    pub fn invalid(&self, name: &str) -> Option<&'static str> {
        self.has_problem(name).then_some("true")
    }
}
