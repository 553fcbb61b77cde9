"""What a reader found, in the labels' terms."""

from desktop.resumes.resume import Education, Profile, ReadResume, Resume, Work
from tests.benchmarks.resumes import normal
from tests.benchmarks.resumes.gold import Gold, GoldEducation, GoldWork

PLACES = {"linkedin": "linkedin.com/in/", "github": "github.com/", "gitlab": "gitlab.com/", "x": "x.com/"}


def found_in(read: ReadResume, gold: Gold) -> Gold:
    resume = read.resume
    return Gold(
        name=resume.basics.name,
        email=resume.basics.email,
        phone=resume.basics.phone,
        links=_links(read, gold),
        work=tuple(_work(entry) for entry in resume.work),
        education=tuple(_education(entry) for entry in resume.education),
        skills=_skills(resume),
    )


def _links(read: ReadResume, gold: Gold) -> tuple[str, ...]:
    basics = read.resume.basics
    links = [basics.url, *(_profile(profile) for profile in basics.profiles)]
    printed = normal.run_on(read.document.text)
    clickable = {normal.link(link.url) for link in read.document.links}
    wanted = {normal.link(link) for link in gold.links}
    kept = []
    for link in dict.fromkeys(normal.link(link) for link in links if link):
        only_clickable = link in clickable and normal.run_on(link) not in printed
        if link in wanted or not only_clickable:
            kept.append(link)
    return tuple(kept)


def _profile(profile: Profile) -> str:
    return profile.url or PLACES.get(profile.network.casefold(), profile.network + "/") + profile.username


def _work(entry: Work) -> GoldWork:
    end = entry.end_date or ("present" if entry.start_date else "")
    return GoldWork(company=entry.name, position=entry.position, start=entry.start_date, end=end)


def _education(entry: Education) -> GoldEducation:
    end = entry.end_date or ("present" if entry.start_date else "")
    degree = ", ".join(part for part in (entry.study_type, entry.area) if part)
    return GoldEducation(institution=entry.institution, degree=degree, end=end)


def _skills(resume: Resume) -> tuple[str, ...]:
    return tuple(skill for group in resume.skills for skill in (group.keywords or (group.name,)) if skill)
