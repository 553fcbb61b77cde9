"""Invented résumés of six professions, in six layouts. All persons and companies are made up."""
# ruff: noqa: E501 (a résumé's line is as long as it is)

RESUMES = {
    "engineer": """Sam Carter
sam@example.com

EXPERIENCE
Northwind Traders, Senior Backend Engineer, 2021-03 to now
- Led migration of the payment service from a monolith to 6 Python microservices, cutting p95 latency from 900 ms to 210 ms.
- Disagreed with the product manager over a one-night cut-over and proposed a staged rollout; launched 3 weeks late with no downtime.
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
""",
    "nurse": """Maria Oyelaran
Bristol, UK | maria@example.com

Registered nurse with nine years in acute care.

CLINICAL EXPERIENCE

St. Mark's Hospital — Ward Sister
March 2019 – Present
- Led a team of 14 nurses on a 28-bed respiratory ward
- Reduced patient falls by 35% in one year by introducing hourly rounding
- Mentored 6 newly qualified nurses; four were promoted within two years

Staff Nurse, Royal Infirmary, Bristol (2015 - 2019)
- Cared for up to 8 high-dependency patients per shift
- Assisted the ward manager with rota planning

EDUCATION
BSc (Hons) Adult Nursing, University of the West of England, 2012 - 2015

CERTIFICATIONS
Advanced Life Support, Resuscitation Council UK, 2021

SKILLS
Triage, Cannulation, EPIC, Patient handover
""",
    "sales": """JAMES O'NEILL

Work History
Regional Sales Manager
Brightside Electronics Ltd
Leeds
Jan 2018 - Dec 2022
Managed 12 sales representatives across four regions
Grew annual revenue from £2.1M to £3.4M
Negotiated a three-year supply contract with Samsung

Retail Assistant
Tesco
2014 - 2017
Served customers at the electronics counter
Won Employee of the Month three times

Education
A-Levels: Business, Maths
Leeds City College
2012-2014
""",
    "teacher": """# Ana Ribeiro

## Teaching Experience

**Hillcrest Primary School** | Year 4 Teacher | Sept 2016 - Present
* Taught mathematics and science to classes of 30 pupils
* Raised the share of pupils at the expected standard in maths from 61% to 78%
* Organised the annual science fair with 240 visitors
* Coached 2 trainee teachers during their placements

**Oakfield Academy** | Teaching Assistant | 2014 - 2016
* Supported 5 pupils with special educational needs
* Helped run the after-school reading club

## Education
PGCE Primary Education, University of Porto, 2014
""",
    "chef": """LEO MARTINEZ
leo@example.com

EMPLOYMENT HISTORY

The Copper Pan | Head Chef | May 2020 - Present
• Supervised a kitchen of 9 cooks serving 180 covers a night
• Cut food waste by 22% through weekly stock counts
• Designed a seasonal menu that raised average spend from $38 to $45

Harbour Hotel | Sous Chef | 2016 - 2020
• Trained 7 apprentices in knife skills and food safety
• Prepared banquets for up to 350 guests
• Was named Employee of the Year in 2018

CERTIFICATES
Food Safety Level 3, 2019
""",
    "accountant": """Priya Nair

Professional Experience
Accountant, Bluewater Logistics Ltd, 04/2019 - 09/2023
- Prepared monthly accounts for 5 subsidiaries with a turnover of $48M
- Shortened the month-end close from 10 to 6 days by automating reconciliations in Excel
- Found a duplicate payment of $120,000 during a supplier audit
Audit Assistant, Hartley & Cole LLP, 09/2016 - 03/2019
- Tested internal controls at 14 clients
- Participated in the implementation of SAP

Education
Bachelor of Commerce, University of Pune, 2013 - 2016

Certifications
ACCA, 2020
""",
}
