"""What can go wrong between a secret and the keychain, in words for a person."""

from desktop.errors import ProgramError


class CredentialError(ProgramError):
    """Base: a secret could not be read or kept. `keep_for_this_run` always can."""

    title = "The key could not be kept"
    message = "Try again, or keep the key for this run only; then it is asked for again next time."


class KeyringLocked(CredentialError):
    title = "Your keychain is locked"
    message = "Unlock it and try again, or keep the key for this run only; then it is asked for again next time."


class KeyringSilent(KeyringLocked):
    title = "Your keychain does not answer"
    message = "It may be waiting for you to unlock it. Do that and try again, or keep the key for this run only."


class KeyringMissing(CredentialError):
    title = "No keychain on this system"
    message = (
        "There is no safe place for the key here, and it is never written to a plain file. "
        "It can be kept for this run only, or given in an environment variable."
    )
