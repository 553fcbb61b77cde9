"""The windows of a résumé's comparison with a job: what to compare with, the picture, the list, the drill."""
