"""From transcript to questions: what was asked, of which kind, and when it changed."""
