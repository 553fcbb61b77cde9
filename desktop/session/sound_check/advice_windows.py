"""What helps on Windows."""

from desktop.session.sound_check.vocabulary import Code

WINDOWS: dict[Code, str] = {
    "nothing_played": (
        "Plug in or switch on headphones or a loudspeaker. Under Settings, System, Sound, choose it as output; if it "
        "is not listed, look under “More sound settings” whether it is disabled."
    ),
    "wrong_output": (
        "Under Settings, System, Sound, choose as output the device on which you hear the interviewer; or choose the "
        "other loudspeaker for their voice in this program. In your meeting program, choose the same one."
    ),
    "output_muted": (
        "Click the loudspeaker beside the clock and take the mute off; in the volume mixer (Settings, System, Sound) "
        "too, if this program is muted there."
    ),
    "output_quiet": (
        "Click the loudspeaker beside the clock and turn it up to about 70 %; in the volume mixer (Settings, System, "
        "Sound) too, if this program is turned down there."
    ),
    "system_zeros": (
        "Under Settings, System, Sound, see that the output is the device on which you heard the question and that it "
        "is not muted. If you heard nothing, it is another one. Exclusive mode of another program can be the reason "
        "too: close music and conference programs and check again."
    ),
    "system_silent": (
        "Plug the loudspeaker or headphones in again. If that does not help, restart the service “Windows Audio”, or "
        "the computer."
    ),
    "microphone_silent": (
        "Plug the microphone in again, or another one, and choose it under Settings, System, Sound, Input. Under "
        "Settings, Privacy & security, Microphone, desktop apps must be allowed to use it."
    ),
    "microphone_muted": (
        "Under Settings, System, Sound, Input, take the mute off the microphone. Some headsets and keyboards have a "
        "switch or a key for it."
    ),
    "microphone_zeros": (
        "Under Settings, Privacy & security, Microphone, switch on “Microphone access” and “Let desktop apps access "
        "your microphone”. If they are on, look for a mute switch on the headset or the keyboard."
    ),
    "microphone_quiet": (
        "Speak again, nearer to it. If that does not help, turn it up under Settings, System, Sound, Input, or choose "
        "the microphone you really speak into."
    ),
    "microphone_clipping": (
        "Turn it down under Settings, System, Sound, Input, until loud words stay below the end of the bar; or move a "
        "little away from it."
    ),
}
