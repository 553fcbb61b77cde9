"""Web addresses in a text, and whose profile they are."""

import re

_TLD = (
    r"com|org|net|io|dev|me|ai|co|app|edu|gov|info|tech|design|xyz|eu|uk|de|fr|es|it|pt|nl|ch|at|be|ie|us|ca|in|au|br|"
    r"pl|se|no|dk|fi|site|page|blog|cv|codes|space|online|studio|works|world|so|gg|ly|tv|sh|cc|biz|pro|name|media|nz"
)
URL = re.compile(
    rf"(?<![\w@.])(?:https?://[^\s,;|<>()\"']+|www\.(?:[\w-]+\.)+[a-z]{{2,12}}(?:/[^\s,;|<>()\"']*)?|"
    rf"(?:[\w-]+\.)+(?:{_TLD})(?![\w@.-]*@)(?:/[^\s,;|<>()\"']*|(?![\w.-]*\w)))",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}\s?@\s?(?:[\w-]+\.)+[A-Za-z]{2,24}")
_NETWORKS = {
    "linkedin.com": ("LinkedIn", r"linkedin\.com/(?:in|pub|company)/([^/?#\s]+)"),
    "github.com": ("GitHub", r"github\.com/([^/?#\s]+)"),
    "gitlab.com": ("GitLab", r"gitlab\.com/([^/?#\s]+)"),
    "bitbucket.org": ("Bitbucket", r"bitbucket\.org/([^/?#\s]+)"),
    "stackoverflow.com": ("Stack Overflow", r"stackoverflow\.com/users/([^?#\s]+)"),
    "twitter.com": ("Twitter", r"twitter\.com/([^/?#\s]+)"),
    "x.com": ("X", r"(?<!\w)x\.com/([^/?#\s]+)"),
    "medium.com": ("Medium", r"medium\.com/@?([^/?#\s]+)"),
    "kaggle.com": ("Kaggle", r"kaggle\.com/([^/?#\s]+)"),
    "behance.net": ("Behance", r"behance\.net/([^/?#\s]+)"),
    "dribbble.com": ("Dribbble", r"dribbble\.com/([^/?#\s]+)"),
    "xing.com": ("XING", r"xing\.com/profile/([^/?#\s]+)"),
    "instagram.com": ("Instagram", r"instagram\.com/([^/?#\s]+)"),
    "facebook.com": ("Facebook", r"facebook\.com/([^/?#\s]+)"),
    "youtube.com": ("YouTube", r"youtube\.com/(?:@|c/|channel/)?([^/?#\s]+)"),
    "orcid.org": ("ORCID", r"orcid\.org/([\dX-]+)"),
    "scholar.google.com": ("Google Scholar", r"[?&]user=([^&\s]+)"),
    "researchgate.net": ("ResearchGate", r"researchgate\.net/profile/([^/?#\s]+)"),
    "leetcode.com": ("LeetCode", r"leetcode\.com/(?:u/)?([^/?#\s]+)"),
    "hackerrank.com": ("HackerRank", r"hackerrank\.com/(?:profile/)?([^/?#\s]+)"),
    "huggingface.co": ("Hugging Face", r"huggingface\.co/([^/?#\s]+)"),
    "codepen.io": ("CodePen", r"codepen\.io/([^/?#\s]+)"),
    "mastodon.social": ("Mastodon", r"mastodon\.social/@?([^/?#\s]+)"),
    "t.me": ("Telegram", r"(?<!\w)t\.me/([^/?#\s]+)"),
}
NETWORK_NAMES = {name.lower(): name for name, _ in _NETWORKS.values()}


def clean_url(text: str) -> str:
    """Without the punctuation of the sentence around it."""
    return text.rstrip(".,;:)'\"")


def network_of(url: str) -> tuple[str, str]:
    """The network's name and the account's, or two empty texts."""
    host = re.sub(r"^(?:https?://)?(?:www\.|[a-z]{2}\.)?", "", url.lower()).split("/")[0]
    for domain, (name, pattern) in _NETWORKS.items():
        if host == domain or host.endswith("." + domain):
            match = re.search(pattern, url, re.IGNORECASE)
            return name, match[1] if match else ""
    return "", ""


def same_address(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")
