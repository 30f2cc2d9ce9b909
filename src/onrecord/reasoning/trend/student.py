"""Student: the quantiles of Student's t distribution, by which intervals are made."""

from statistics import NormalDist

__all__ = ["LEAST_FREEDOM", "student_quantile"]

LEAST_FREEDOM = 5
"""With fewer degrees of freedom the expansion is off by more than 0.001."""


def student_quantile(share: float, *, freedom: int) -> float:
    """Return what a t variable with *freedom* degrees stays below with chance *share*.

    The expansion about the normal quantile is that of Abramowitz and Stegun, 26.7.5.

    >>> round(student_quantile(0.975, freedom=10), 3)
    2.228
    """
    if freedom < LEAST_FREEDOM:
        raise ValueError(f"{freedom} degrees of freedom are too few for the expansion")
    z = NormalDist().inv_cdf(share)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    quantile: float = sum(term / freedom**power for power, term in enumerate(terms))
    return quantile
