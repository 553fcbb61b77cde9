"""What a résumé shows for a job: requirements with status and cited lines, advice, likely questions, the drill."""
