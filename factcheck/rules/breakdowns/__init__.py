"""Rules on what broke down."""
