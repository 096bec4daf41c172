"""Who pays for programmes: a small register that budget lines refer to."""
