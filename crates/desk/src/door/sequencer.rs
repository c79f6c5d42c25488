//! The sequencer: one task that owns the door and takes whatever waits, in order, into one commit.

use super::admission::Door;
use super::answer::{DoorError, Receipt, Waiting};
use super::queue::{Place, Queue};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// The most submissions that share one commit.
const MOST_TOGETHER: usize = 256;

type Reply = oneshot::Sender<Result<Receipt, DoorError>>;

/// A way to the sequencer; clones lead to the same one.
#[derive(Clone)]
pub struct Handle {
    queue: mpsc::Sender<Queued>,
    room: Arc<Queue>,
}

/// What waits, how it is answered, and the place it takes up until then.
type Queued = (Waiting, Reply, Place);

impl Handle {
    /// Puts a submission into the queue, waiting while it is full or holds much of the same officer; the answer comes when it stands in the record or is refused.
    pub async fn queue(&self, waiting: Waiting) -> Option<oneshot::Receiver<Result<Receipt, DoorError>>> {
        let (reply, answer) = oneshot::channel();
        let place = self.room.place(&waiting.officer.id, &waiting.submission).await?;
        self.queue.send((waiting, reply, place)).await.ok().map(|()| answer)
    }
}

/// Starts the sequencer; it ends, and gives the door back, when all handles are gone.
pub fn spawn(mut door: Door) -> (Handle, tokio::task::JoinHandle<Door>) {
    let (queue, mut waiting) = mpsc::channel(2 * MOST_TOGETHER);
    let task = tokio::spawn(async move {
        let mut together: Vec<Queued> = Vec::with_capacity(MOST_TOGETHER);
        while waiting.recv_many(&mut together, MOST_TOGETHER).await > 0 {
            gather(&mut waiting, &mut together).await;
            let answered = together.drain(..).map(|(waiting, reply, place)| (waiting, (reply, place)));
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
async fn gather(waiting: &mut mpsc::Receiver<Queued>, together: &mut Vec<Queued>) {
    loop {
        let before = together.len();
        tokio::task::yield_now().await;
        while together.len() < MOST_TOGETHER
            && let Ok(next) = waiting.try_recv()
        {
            together.push(next);
        }
        if together.len() == before || together.len() == MOST_TOGETHER {
            return;
        }
    }
}
