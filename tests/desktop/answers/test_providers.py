"""What a person is told about a provider."""

import pytest

from desktop.answers.providers import CUSTOM, OPENAI, PRESETS


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_preset_says_in_one_sentence_what_leaves_the_machine(preset) -> None:
    sentence = preset.at(preset.base_url or "https://models.example.com/v1", "m").what_leaves

    assert sentence.count(". ") == 0
    assert sentence.startswith("Nothing leaves" if preset.local else "Your résumé's facts")


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:9/v1", True),
        ("http://localhost:9/v1", True),
        ("http://[::1]:9/v1", True),
        ("http://192.168.1.5:9/v1", False),
        ("https://localhost.example.com/v1", False),
    ],
)
def test_only_the_loopback_counts_as_this_machine(address: str, local: bool) -> None:
    assert CUSTOM.at(address, "m").local is local


def test_the_host_that_is_told_is_named() -> None:
    assert "api.openai.com" in OPENAI.what_leaves


def test_one_hosts_key_never_goes_to_another() -> None:
    addresses = [OPENAI.base_url, "https://one.example/v1", "https://two.example/v1"]
    names = [OPENAI.key_name, *(CUSTOM.at(address, "m").key_name for address in addresses[1:])]
    elsewhere = OPENAI.at("https://proxy.example/v1", "m")

    assert names == ["provider:OpenAI", "provider:one.example", "provider:two.example"]
    assert elsewhere.key_name == "provider:proxy.example"
