"""Sound to text: a supervised recogniser process that turns the sound of two sources into segments."""
