"""How well requirements are found in job descriptions and judged against résumés."""
