"""What a claim asserts, held to what its words say."""

__all__ = ["assertions_said", "dating"]
