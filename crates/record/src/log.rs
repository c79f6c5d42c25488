//! The log over the acts: its stored nodes, and the roots and proofs made of them.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;

use crate::catalogue;
use crate::engine::{Ask, chunks, signed};
use crate::error::StoreError;
use crate::merkle::{self, Frontier, Hash, NodeId};
use crate::store::Store;

impl Store {
    /// The root of the log over the first `size` acts, from its stored nodes.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the record is shorter.
    pub async fn root(&self, size: u64) -> Result<Hash, StoreError> {
        self.with_nodes(size, |node| merkle::root(size, node)).await
    }

    /// The proof that act `seq` stands in the log of `size` acts (RFC 6962 §2.1.1).
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if there is no such act, or the record is shorter.
    pub async fn inclusion_proof(&self, seq: u64, size: u64) -> Result<Vec<Hash>, StoreError> {
        if seq == 0 || seq > size {
            return Err(StoreError::Invalid(format!("act {seq} is not among the first {size}")));
        }
        self.with_nodes(size, |node| merkle::inclusion(seq - 1, size, node)).await
    }

    /// The proof that the log of `size` acts continues the log of `old` acts (RFC 6962 §2.1.2).
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the record is shorter, or `old` lies beyond `size`.
    pub async fn consistency_proof(&self, old: u64, size: u64) -> Result<Vec<Hash>, StoreError> {
        if old > size {
            return Err(StoreError::Invalid(format!("a log of {size} acts does not continue one of {old}")));
        }
        self.with_nodes(size, |node| merkle::consistency(old, size, node)).await
    }

    /// Runs `compute` twice: to learn which nodes it needs, and with them.
    async fn with_nodes<T>(&self, size: u64, compute: impl Fn(&mut dyn FnMut(NodeId) -> Hash) -> T) -> Result<T, StoreError> {
        let head = self.head().await?.size;
        if size > head {
            return Err(StoreError::Invalid(format!("the record has {head} acts, not {size}")));
        }
        let mut ids = Vec::new();
        compute(&mut |id| {
            ids.push(id);
            [0; 32]
        });
        let nodes = self.nodes(&mut self.pool(), &ids).await?;
        Ok(compute(&mut |id| nodes.get(&id).copied().unwrap_or_default()))
    }

    /// The right edge of the log of `size` acts.
    pub(crate) async fn frontier(&self, ask: &mut impl Ask, size: u64) -> Result<Frontier, StoreError> {
        let ids = Frontier::ids(size);
        let nodes = self.nodes(ask, &ids).await?;
        let peaks = ids.iter().filter_map(|id| nodes.get(id).copied()).collect();
        Frontier::new(size, peaks).ok_or_else(|| self.corrupt("log nodes are missing"))
    }

    async fn nodes(&self, ask: &mut impl Ask, ids: &[NodeId]) -> Result<HashMap<NodeId, Hash>, StoreError> {
        let mut nodes = HashMap::new();
        for chunk in chunks(ids) {
            let sql = catalogue::NODES.sql(chunk.len(), ask.engine());
            let mut query = ask.ask(AssertSqlSafe(sql));
            for (level, index) in chunk {
                query = query.bind(i64::from(*level)).bind(signed(*index));
            }
            for row in query.all().await.map_err(|e| self.error(e))? {
                let level = u8::try_from(self.unsigned(&row, 0)?).unwrap_or(u8::MAX);
                nodes.insert((level, self.unsigned(&row, 1)?), self.hash(&row, 2)?);
            }
        }
        if let Some((level, index)) = ids.iter().find(|id| !nodes.contains_key(id)) {
            return Err(self.corrupt(format!("log node {index} of level {level} is missing")));
        }
        Ok(nodes)
    }
}
