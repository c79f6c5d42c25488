//! The Merkle tree of RFC 6962 §2.1 over the acts' lines: hashes, roots, inclusion and consistency proofs.
//!
//! A *node* is the hash of a complete subtree: `(level, index)` covers the leaves `index << level` up to, not including,
//! `(index + 1) << level`. Only complete subtrees are stored; every root and proof is made of them.

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The place of a complete subtree: its level (leaves are 0) and its index within the level.
pub type NodeId = (u8, u64);

/// A node with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub id: NodeId,
    /// The hash of its subtree.
    pub hash: Hash,
}

/// The hash of a leaf: SHA-256(0x00 ‖ line).
pub fn leaf_hash(line: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(line).finalize().into()
}

/// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
pub fn inner_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The hash of the tree without leaves: SHA-256 of nothing.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The right edge of a growing tree: the complete subtrees of which a tree of this size is made, largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The places of the nodes that a frontier of `size` leaves is made of, largest first.
    pub fn ids(size: u64) -> Vec<NodeId> {
        (0..64_u8).rev().filter(|level| size >> level & 1 == 1).map(|level| (level, (size >> level) - 1)).collect()
    }

    /// The frontier of `size` leaves from the nodes at [`Frontier::ids`], or `None` if their number differs.
    pub fn new(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (peaks.len() == size.count_ones() as usize).then_some(Self { size, peaks })
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf and hands every node that it completes, the leaf first, to `completed`.
    pub fn push(&mut self, leaf: Hash, mut completed: impl FnMut(Node)) {
        let (mut level, mut hash) = (0_u8, leaf);
        completed(Node { id: (level, self.size), hash });
        while self.size >> level & 1 == 1
            && let Some(left) = self.peaks.pop()
        {
            hash = inner_hash(&left, &hash);
            level += 1;
            completed(Node { id: (level, self.size >> level), hash });
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => empty_root(),
            Some(last) => peaks.fold(*last, |right, left| inner_hash(left, &right)),
        }
    }
}

/// How many nodes a tree of `size` leaves has stored.
pub fn node_count(size: u64) -> u64 {
    (0..64).map(|level| size >> level).sum()
}

/// The largest power of two smaller than `size`, for `size` above 1: where RFC 6962 splits a tree.
fn split(size: u64) -> u64 {
    1 << (63 - (size - 1).leading_zeros())
}

/// The hash of the leaves from `start` to before `end`, where `start` is aligned as the tree's splits make it.
fn range_hash(start: u64, end: u64, node: &mut impl FnMut(NodeId) -> Hash) -> Hash {
    let size = end - start;
    if size == 0 {
        return empty_root();
    }
    if size.is_power_of_two() {
        let level = size.trailing_zeros();
        return node((level as u8, start >> level));
    }
    let middle = start + split(size);
    let left = range_hash(start, middle, node);
    let right = range_hash(middle, end, node);
    inner_hash(&left, &right)
}

/// The root of the first `size` leaves, from the nodes that `node` gives.
pub fn root(size: u64, mut node: impl FnMut(NodeId) -> Hash) -> Hash {
    range_hash(0, size, &mut node)
}

/// The audit path of the leaf at `index` in the tree of `size` leaves (RFC 6962 §2.1.1); empty if there is no such leaf.
pub fn inclusion(index: u64, size: u64, mut node: impl FnMut(NodeId) -> Hash) -> Vec<Hash> {
    let mut path = Vec::new();
    let (mut start, mut end) = (0, size);
    if index >= size {
        return path;
    }
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            path.push(range_hash(middle, end, &mut node));
            end = middle;
        } else {
            path.push(range_hash(start, middle, &mut node));
            start = middle;
        }
    }
    path.reverse();
    path
}

/// The consistency proof between the trees of `old` and of `size` leaves (RFC 6962 §2.1.2); empty if either holds
/// nothing, or both are one.
pub fn consistency(old: u64, size: u64, mut node: impl FnMut(NodeId) -> Hash) -> Vec<Hash> {
    let mut path = Vec::new();
    if old == 0 || old >= size {
        return path;
    }
    let (mut start, mut end, mut known) = (0, size, true);
    while old != end {
        let middle = start + split(end - start);
        if old <= middle {
            path.push(range_hash(middle, end, &mut node));
            end = middle;
        } else {
            path.push(range_hash(start, middle, &mut node));
            start = middle;
            known = false;
        }
    }
    if !known {
        path.push(range_hash(start, end, &mut node));
    }
    path.reverse();
    path
}

/// Whether `path` shows that `leaf` stands at `index` in the tree of `size` leaves with that root (RFC 9162 §2.1.3.2).
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = inner_hash(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = inner_hash(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Whether `path` shows that the tree of `size` leaves continues the tree of `old` leaves (RFC 9162 §2.1.4.2).
pub fn verify_consistency(old: u64, size: u64, path: &[Hash], old_root: &Hash, root: &Hash) -> bool {
    if old == size {
        return path.is_empty() && old_root == root;
    }
    if old == 0 || old > size {
        return old == 0 && path.is_empty() && *old_root == empty_root();
    }
    let first = if old.is_power_of_two() { Some(*old_root) } else { None };
    let mut hashes = first.into_iter().chain(path.iter().copied());
    let (mut at, mut last) = (old - 1, size - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let Some(seed) = hashes.next() else { return false };
    let (mut old_hash, mut hash) = (seed, seed);
    for next in hashes {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old_hash = inner_hash(&next, &old_hash);
            hash = inner_hash(&next, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = inner_hash(&hash, &next);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old_hash == *old_root && hash == *root
}
