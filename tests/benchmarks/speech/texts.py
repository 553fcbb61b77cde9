"""What is said in the synthetic interviews."""

QUESTIONS = (
    "Tell me about a time you disagreed with your manager.",
    "What is your greatest weakness?",
    "Walk me through how you would design a rate limiter for a public API.",
    "Why do you want to leave your current company?",
    "How do you handle a stakeholder who keeps changing requirements?",
    "Can you explain the difference between a process and a thread?",
    "Describe a project where you missed a deadline and what you learned from it.",
    "What would you do in your first ninety days here?",
    "Could you give me an example of a difficult customer conversation?",
    "What are your salary expectations for this role?",
    "Have you ever led a team larger than five people?",
    "If you had to pick one metric for this product, which would it be and why?",
    "How do you prioritize when everything is urgent?",
    "In your resume you mention a forty percent cost reduction, how did you measure that?",
    "Why should we hire you over the other candidates?",
    "Could you say a bit more about your role in that?",
)

ANSWERS = (
    "I worked at Northwind for three years as a backend engineer, mostly on the billing platform.",
    "We cut the release time from two weeks to one day by splitting the monolith.",
    "I think the hardest part was getting everyone to agree on the schema.",
    "I wrote the rollback plan first, and only then we started the migration.",
    "Yes, I was on call every sixth week and I liked it more than I expected.",
    "I would start by asking the customers what they really need.",
)

HESITATIONS = (
    ("Tell me about a time,", "when you disagreed with your manager."),
    ("So, looking at your resume,", "why do you want to leave your current company?"),
    ("How do you handle a stakeholder,", "who keeps changing requirements?"),
    ("Could you give me an example,", "of a difficult customer conversation?"),
    ("Suppose the database is down,", "and customers are calling. What do you do first?"),
    ("Why should we hire you,", "over the other candidates?"),
)

MONOLOGUES = (
    (
        "Let me tell you how we work here before we go on.",
        "The platform team has nine people in three time zones, and we meet twice a week.",
        "Everybody takes part in the on-call rotation, which comes around every two months.",
        "We write a short design note for every change that touches more than one service.",
        "Last year we moved the payment system to a new database without any downtime.",
        "That took us almost five months, and it taught us a lot about planning.",
        "Now we want to do the same for the reporting system, and that is where you would come in.",
    ),
    (
        "When I joined the company there were only four engineers and one very large program.",
        "My first task was to find out why the nightly import took more than seven hours.",
        "I measured every step and saw that most of the time went into one badly written query.",
        "After I had changed it, the whole import was done in less than twenty minutes.",
        "Then my manager asked me to look after the other imports as well.",
        "I wrote a small tool that shows how long each of them takes and warns us when one gets slower.",
        "Today the whole department uses it, and nobody has to get up at night any more.",
    ),
)

JARGON = (
    ("We run Kafka and Grafana next to Postgres.", ("kafka", "grafana", "postgres")),
    ("How would you reduce the p99 latency of a PostgreSQL backed service?", ("p99", "postgresql")),
    ("Tell me about your time at Northwind.", ("northwind",)),
    ("Right, that makes sense. We use Kubernetes and Terraform for everything here.", ("kubernetes", "terraform")),
    ("Have you used Kafka Streams in production?", ("kafka",)),
    ("How did you set up Grafana dashboards for the on-call team?", ("grafana",)),
    ("I migrated the billing service from Oracle to PostgreSQL.", ("oracle", "postgresql")),
    ("Walk me through how Terraform state locking works.", ("terraform",)),
    ("Why did you choose Kubernetes over plain virtual machines?", ("kubernetes",)),
    ("What is your notice period?", ()),
    ("Tell me about a conflict with a colleague.", ()),
)

JOB = (
    "You will run our services on Kubernetes and Terraform. We use Kafka for events and Grafana for dashboards. "
    "Most data lives in PostgreSQL. You care about p99 latency. Experience with GraphQL, Redis or CI/CD helps."
)
RESUME = (
    "Backend engineer at Northwind. Moved billing from Oracle to PostgreSQL, built pipelines in Python and Airflow."
)
