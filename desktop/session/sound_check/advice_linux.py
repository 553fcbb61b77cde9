"""What helps on Linux, with PulseAudio and with PipeWire in its place."""

from desktop.session.sound_check.vocabulary import Code

PULSEAUDIO: dict[Code, str] = {
    "nothing_played": (
        "Plug in or switch on headphones or a loudspeaker. In the volume control (pavucontrol), page “Output Devices”, "
        "one of them has to be there and be marked as the fallback. If the list stays empty, start the sound service "
        "again: pulseaudio --kill; pulseaudio --start"
    ),
    "wrong_output": (
        "In the volume control (pavucontrol), page “Output Devices”, mark the device on which you hear the interviewer "
        "as the fallback; or choose the other loudspeaker for their voice in this program. In your meeting program, "
        "choose the same one."
    ),
    "output_muted": (
        "In the volume control (pavucontrol), page “Output Devices”, click the crossed-out loudspeaker; on page "
        "“Playback” too, if this program is muted there. Keyboards often have a key for it."
    ),
    "output_quiet": (
        "In the volume control (pavucontrol), page “Output Devices”, turn it up to about 70 %; on page “Playback” too, "
        "if this program is turned down there."
    ),
    "system_zeros": (
        "In the volume control (pavucontrol), page “Input Devices”, show “Monitors” and make sure that the monitor of "
        "your loudspeaker is not muted and not at 0 %. On page “Recording” the program must listen to that monitor."
    ),
    "system_silent": (
        "The program listens to the monitor of your loudspeaker through parec. Install the package pulseaudio-utils if "
        "it is missing, and see that PulseAudio runs: pulseaudio --start"
    ),
    "microphone_silent": (
        "Plug the microphone in again, or another one. In the volume control (pavucontrol), page “Configuration”, a "
        "headset needs a profile with input (for Bluetooth: “Headset Head Unit”)."
    ),
    "microphone_muted": (
        "In the volume control (pavucontrol), page “Input Devices”, click the crossed-out loudspeaker beside it. "
        "Some headsets and keyboards have a switch or a key for it."
    ),
    "microphone_zeros": (
        "Look for a mute switch on the headset or its cable. In the volume control (pavucontrol), page “Input "
        "Devices”, choose another port, or on page “Configuration” another profile of the headset."
    ),
    "microphone_quiet": (
        "Speak again, nearer to it. If that does not help, turn it up in the volume control (pavucontrol), page "
        "“Input Devices”, or choose the microphone you really speak into as the fallback."
    ),
    "microphone_clipping": (
        "Turn it down in the volume control (pavucontrol), page “Input Devices”, until loud words stay below the end "
        "of the bar; or move a little away from it."
    ),
}

PIPEWIRE: dict[Code, str] = {
    "nothing_played": (
        "Plug in or switch on headphones or a loudspeaker, and choose it as output in the system's settings, under "
        "Sound. If the list stays empty, start the sound service again: "
        "systemctl --user restart pipewire pipewire-pulse wireplumber"
    ),
    "wrong_output": (
        "In the system's settings, under Sound, choose as output the device on which you hear the interviewer; or "
        "choose the other loudspeaker for their voice in this program. In your meeting program, choose the same one."
    ),
    "output_muted": (
        "In the system's settings, under Sound, take the mute off the output; under “Volume levels” too, if this "
        "program is muted there. Keyboards often have a key for it."
    ),
    "output_quiet": (
        "In the system's settings, under Sound, turn the output up to about 70 %; under “Volume levels” too, if this "
        "program is turned down there."
    ),
    "system_zeros": (
        "Another program may have redirected or muted the loudspeaker's monitor. In pavucontrol, page “Recording”, let "
        "this program listen to “Monitor of” your loudspeaker; or log out and in again."
    ),
    "system_silent": (
        "PipeWire lets the program listen through its PulseAudio service. Install pipewire-pulse and pulseaudio-utils "
        "if they are missing, then: systemctl --user restart pipewire-pulse"
    ),
    "microphone_silent": (
        "Plug the microphone in again, or another one, and choose it as input in the system's settings, under Sound. "
        "A Bluetooth headset needs its headset profile, which has an input."
    ),
    "microphone_muted": (
        "In the system's settings, under Sound, take the mute off the input. Some headsets and keyboards have a switch "
        "or a key for it."
    ),
    "microphone_zeros": (
        "Look for a mute switch on the headset or its cable. In the system's settings, under Sound, choose another "
        "input, or another configuration of the headset."
    ),
    "microphone_quiet": (
        "Speak again, nearer to it. If that does not help, turn the input up in the system's settings, under Sound, or "
        "choose the microphone you really speak into."
    ),
    "microphone_clipping": (
        "Turn the input down in the system's settings, under Sound, until loud words stay below the end of the bar; or "
        "move a little away from it."
    ),
}
