"""A comparison with everything in it: all four states, strengths, gaps, suggestions, questions and claims."""

from datetime import date
from functools import cache

from desktop.reports.comparison import Comparison
from desktop.resumes.analysis.analysis import analyse
from desktop.resumes.document import Document
from desktop.resumes.resume import Basics, Education, Language, ReadResume, Resume, Skill, Work
from desktop.resumes.skills.lexicon import load_lexicon
from desktop.settings import ComparedJob

TODAY = date(2026, 11, 15)
JOB = """Senior Backend Engineer

Contoso builds the payment pages of a thousand shops.

Requirements
- 5 years of professional experience with Python
- PostgreSQL in production
- Docker and Kubernetes
- Experience with message queues such as Kafka or RabbitMQ
- Terraform
- Elasticsearch
- BSc in Computer Science or similar
- Fluent English
- You have led a small team through a migration of a system that customers depend on, and can tell what you would do
  differently now that it is over
- Right to work in the United Kingdom

Nice to have
- Go
- GraphQL
- AWS certification
- German
"""
RESUME = Resume(
    basics=Basics(
        name="Dana Whitfield",
        label="Backend Engineer",
        email="dana.whitfield@example.com",
        summary="Backend engineer who likes quiet systems.",
    ),
    work=(
        Work(
            name="Northwind Payments",
            position="Lead Engineer",
            start_date="2021-03",
            highlights=(
                "Cut the monthly cloud bill by 31 % by moving batch jobs in Docker containers to spot machines",
                "Led six engineers through the split of the billing monolith into Python services over PostgreSQL",
                "Responsible for the on-call rota",
            ),
        ),
        Work(
            name="Tailspin Toys",
            position="Engineer",
            start_date="2018",
            end_date="2020",
            highlights=(
                "Built the Python ledger that books 40,000 payments a day, from 9 to 4 seconds a booking",
                "Fed the warehouse through RabbitMQ",
            ),
        ),
    ),
    education=(Education(institution="University of Leeds", study_type="BSc", area="Physics", end_date="2016"),),
    skills=(Skill(name="Skills", keywords=("Python", "Go", "PostgreSQL", "Kafka", "Terraform")),),
    languages=(Language(language="English", fluency="Native"), Language(language="German", fluency="B1")),
)
LONG_NAME = "Dana Whitfield, curriculum vitae, the long version with all projects and publications (March 2026)"
LONG_JOB = ComparedJob(
    resume_id="r",
    company="The Worshipful Company of Contoso Shipwrights and Payment Engineers (Holdings) Limited",
    title="Senior Principal Backend Engineer for Distributed Ledgers and Reconciliation",
    description=JOB,
)


@cache
def compared(job: str = JOB, company: str = "Contoso", title: str = "Senior Backend Engineer") -> Comparison:
    wanted = ComparedJob(resume_id="r", company=company, title=title, description=job)
    return comparison(wanted, "Dana Whitfield CV")


@cache
def compared_long() -> Comparison:
    return comparison(LONG_JOB, LONG_NAME)


def comparison(job: ComparedJob, name: str, resume: Resume = RESUME) -> Comparison:
    read = ReadResume(resume=resume, document=Document(lines=()), places={})
    return Comparison(job.resume_id, name, 1, job, analyse(read, job.description, _lexicon(), TODAY))


@cache
def _lexicon():  # type: ignore[no-untyped-def]
    return load_lexicon()
