from hypothesis import given
from hypothesis import strategies as st

from bot.matrix import Phase
from bot.sources.phasepaths import labels, written

ACCESS = Phase("3.1.2", "Access management", Phase("3.1", "Operations", Phase("3", "Usage")))
TITLES = st.text("›a ", min_size=1).map(str.strip).filter(bool)


def test_a_path_names_a_phase_with_those_it_stands_in() -> None:
    assert written(ACCESS) == "3. Usage › 3.1. Operations › 3.1.2. Access management"
    assert written(ACCESS, 1) == "3.1. Operations › 3.1.2. Access management"


@given(titles=st.lists(TITLES, min_size=1, max_size=4))
def test_a_path_gives_its_labels_back_whatever_they_hold(titles: list[str]) -> None:
    phase: Phase | None = None
    for title in titles:
        phase = Phase("", title, phase)

    assert phase
    assert labels(written(phase)) == tuple(titles)
