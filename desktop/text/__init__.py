"""Words and sentence vectors: what questions, retrieval and the verifier share."""
