"""Sound in and out: devices and files as two sources on one timeline."""
