"""What can go wrong with the sessions' file, in words for a person."""

from desktop.errors import ProgramError


class StoreError(ProgramError):
    title = "The sessions could not be opened"
    message = "Nothing of them was changed. Close other windows of the program, and start it again."


class StoreInUse(StoreError):
    title = "The program is already running"
    message = "Another window of it has your sessions open. Use that one, or close it and start again."


class MadeByNewerProgram(StoreError):
    title = "Your sessions were saved by a newer version"
    message = "This version cannot read them and has changed nothing. Update the program and start it again."


class NoRoomToRepair(StoreError):
    title = "Your sessions' file is damaged and there is no room to repair it"
    message = "Nothing was changed. Free some disk space and start the program again."


class FolderNotWritable(StoreError):
    title = "The folder for your sessions cannot be written to"
    message = "Check that the disk is connected and that you may write to this folder, then start the program again."


class TooLittleSpace(StoreError):
    title = "The disk is almost full"
    message = "Less than 100 MB are free, too little to start a session safely. Free some disk space and try again."


class NotSaved(StoreError):
    title = "The latest text could not be saved"
    message = "The disk takes nothing more and the memory set aside for this is full. Free some disk space."


class AlreadyStored(StoreError):
    title = "This part of the session is saved already"
    message = "It was left as it is, and nothing is lost. Open the session again to see all of it."


class StoreClosed(StoreError):
    title = "The sessions' file is closed"
    message = "The program is shutting down; start it again to go on."


class StoreBusy(StoreError):
    title = "The disk does not answer"
    message = "Reading your sessions takes unusually long. Wait a moment and try again."


class FileBeingRepaired(StoreError):
    title = "The file with your sessions is damaged"
    message = "It is being repaired from what can be read. Try again in a moment."


class SessionUnknown(StoreError):
    title = "This session is not here"
    message = "It may have been deleted. Look in the list of sessions."


class JobUnknown(StoreError):
    title = "This job is not here"
    message = "It may have been deleted. Look in the list of saved jobs."


class ResumeUnknown(StoreError):
    title = "This résumé is not here"
    message = "It may have been deleted. Look in the list of résumés."


class StoreUnreadable(StoreError):
    title = "There are no sessions to read"
    message = "The file with your sessions is missing or damaged. Start the program once: it repairs what it can."
