"""Two short invented résumés for the tests of facts, retrieval, outline, prompt and verifier."""

ENGINEER = """Sam Carter
sam@example.com

EXPERIENCE
Northwind Traders, Senior Backend Engineer, 2021-03 to now
- Led migration of the payment service from a monolith to 6 Python microservices, cutting p95 latency
  from 900 ms to 210 ms.
- Disagreed with the product manager over a one-night cut-over and proposed a staged rollout; launched
  3 weeks late with no downtime.
- Mentored 3 junior engineers; two were promoted within 18 months.
Contoso, Software Engineer, 2017-06 to 2021-02
- Built a Kafka event pipeline that handles 40,000 events per second.
- Reduced AWS cost by 31% by right-sizing and spot instances.
- Wrote the on-call runbook and cut mean time to recovery from 55 to 18 minutes.

EDUCATION
University of Leeds, BSc Computer Science, 2013 to 2017
First-class honours.

SKILLS
Languages: Python, Go, SQL
Tools: Docker, Terraform, Kafka
"""
"""F1 position, F2 migration, F3 disagreement, F4 mentoring, F5 position, F6 Kafka, F7 cost, F8 runbook, F9-F10 school,
F11-F12 skills."""

NURSE = """Maria Oyelaran
Bristol, UK | maria@example.com | +44 7700 900123

Registered nurse with nine years in acute care.

CLINICAL EXPERIENCE

St. Mark's Hospital — Ward Sister
March 2019 – Present
• Led a team of 14 nurses on a 28-bed respiratory ward
• Reduced patient falls by 35% in one year by introducing hourly rounding

Staff Nurse, Royal Infirmary, Bristol (2015 - 2019)
• Cared for up to 8 high-dependency patients per shift
• Assisted the ward manager with rota planning

EDUCATION
BSc (Hons) Adult Nursing, University of the West of England, 2012 - 2015

CERTIFICATIONS
Advanced Life Support, Resuscitation Council UK, 2021
"""
