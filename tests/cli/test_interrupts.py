"""Interrupts: at once, or at the end of what must not be broken off."""

import signal

import pytest

from onrecord.cli.interrupts import Interrupts


def test_an_interrupt_comes_at_once() -> None:
    with Interrupts(), pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_what_is_held_comes_to_its_end_first() -> None:
    reached = []

    def work(interrupts: Interrupts) -> None:
        with interrupts.held():
            signal.raise_signal(signal.SIGINT)
            reached.append("the end")

    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt):
        work(interrupts)
    assert reached == ["the end"]


def test_without_an_interrupt_nothing_happens() -> None:
    with Interrupts() as interrupts, interrupts.held():
        pass


def test_an_interrupt_is_not_lost_to_an_error() -> None:
    def work(interrupts: Interrupts) -> None:
        with interrupts.held():
            signal.raise_signal(signal.SIGINT)
            raise ValueError

    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt):
        work(interrupts)


def test_afterwards_the_signal_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
