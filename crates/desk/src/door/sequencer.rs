//! The sequencer: one task that owns the door and takes whatever waits, in order, into one commit.

use super::admission::Door;
use super::answer::{DoorError, Receipt, Waiting};
use super::queue::{Place, Queue};
use std::mem;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// The most submissions that share one commit.
const MOST_TOGETHER: usize = 256;

type Reply = oneshot::Sender<Result<Receipt, DoorError>>;

/// A way to the sequencer; clones lead to the same one.
#[derive(Clone)]
pub struct Handle {
    queue: mpsc::Sender<Vec<Queued>>,
    room: Arc<Queue>,
}

/// What waits, how it is answered, and the place it takes up until then.
type Queued = (Waiting, Reply, Place);

impl Handle {
    /// Puts submissions into the queue in their order, and as far as there is room in one breath, so that they share their commits. Waits
    /// while the queue is full or holds much of the same officer. Each answer comes when its submission stands in the record or is refused.
    pub async fn queue_together(&self, waiting: Vec<Waiting>) -> Option<Vec<oneshot::Receiver<Result<Receipt, DoorError>>>> {
        let mut answers = Vec::with_capacity(waiting.len());
        let mut together: Vec<Queued> = Vec::with_capacity(waiting.len());
        for waits in waiting {
            let (reply, answer) = oneshot::channel();
            let place = match self.room.vacant(&waits.officer.id, &waits.submission) {
                Some(place) => place,
                None => {
                    // Room comes from those before it: they go in first.
                    self.send(&mut together).await?;
                    self.room.place(&waits.officer.id, &waits.submission).await?
                }
            };
            together.push((waits, reply, place));
            answers.push(answer);
        }
        self.send(&mut together).await?;
        Some(answers)
    }

    /// Whether the sequencer has ended: nothing is taken any more.
    pub fn is_closed(&self) -> bool {
        self.queue.is_closed()
    }

    /// One after the other they would not arrive together: the sequencer is on its way with the first.
    async fn send(&self, together: &mut Vec<Queued>) -> Option<()> {
        if together.is_empty() { Some(()) } else { self.queue.send(mem::take(together)).await.ok() }
    }
}

/// Starts the sequencer; it ends, and gives the door back, when all handles are gone.
pub fn spawn(mut door: Door) -> (Handle, tokio::task::JoinHandle<Door>) {
    let (queue, mut waiting) = mpsc::channel(2 * MOST_TOGETHER);
    let task = tokio::spawn(async move {
        let mut together: Vec<Queued> = Vec::with_capacity(MOST_TOGETHER);
        loop {
            if together.is_empty() {
                let Some(first) = waiting.recv().await else { break };
                together.extend(first);
            }
            gather(&mut waiting, &mut together).await;
            let most = together.len().min(MOST_TOGETHER);
            let answered = together.drain(..most).map(|(waiting, reply, place)| (waiting, (reply, place)));
            let (submissions, replies): (Vec<Waiting>, Vec<(Reply, Place)>) = answered.unzip();
            for ((reply, _place), outcome) in replies.into_iter().zip(door.admit(&submissions).await) {
                // Who no longer listens still has the act in the record; the idempotency key tells.
                let _ = reply.send(outcome);
            }
        }
        door
    });
    (Handle { queue, room: Arc::default() }, task)
}

/// Takes in whoever comes in the same breath: a commit costs much the same for one as for many. Nobody waits for anybody who is not
/// on the way already.
async fn gather(waiting: &mut mpsc::Receiver<Vec<Queued>>, together: &mut Vec<Queued>) {
    loop {
        let before = together.len();
        tokio::task::yield_now().await;
        while together.len() < MOST_TOGETHER
            && let Ok(next) = waiting.try_recv()
        {
            together.extend(next);
        }
        if together.len() == before || together.len() >= MOST_TOGETHER {
            return;
        }
    }
}
