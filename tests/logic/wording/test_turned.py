"""Which statements turn a passage round or drop its hedge, and which say the same in other words."""

from __future__ import annotations

import pytest

from factcheck.languages.pack import empty_pack, pack_of
from factcheck.logic.wording.turned import TurnedRound, turned

ENGLISH = pack_of("en")

SLIPS = [
    ("Exports rose by 12 per cent last year", "Exports fell by 12 per cent."),
    ("The minister resigned before the vote", "The minister resigned after the vote."),
    (
        "The bridge collapsed three days after the inspection",
        "The bridge collapsed three days before the inspection.",
    ),
    ("At least 30 ships are waiting in the strait", "At most 30 ships are waiting in the strait."),
    ("A woman of 34 was arrested in the port", "A man of 34 was arrested in the port."),
    ("She won her first term in the autumn", "Anna Kovar won her second term in the autumn."),
    ("It was the second attack on the embassy", "It was the third attack on the embassy."),
    ("Nearly 400 people were hurt", "400 people were hurt."),
    ("More than 400 people were hurt", "Nearly 400 people were hurt."),
    ("The minister denied taking the money", "The minister took the money."),
    ("The minister did not attend the meeting", "The minister attended the meeting."),
    ("The minister attended the meeting", "The minister did not attend the meeting."),
    ("The union rejected the offer of the owners", "The union accepted the owners' offer."),
    ("All of the crew survived the storm", "None of the crew survived the storm."),
    ("Some of the crew survived the storm", "All of the crew survived the storm."),
    ("The mayor allegedly took 5,000 euros", "The mayor took 5,000 euros."),
    ("The bridge may close in May", "The bridge will close in May."),
    ("It is unlikely that the bridge will open", "It is likely that the bridge will open."),
    ("More ships passed the strait than last year", "Fewer ships passed the strait than last year."),
    ("No ships passed the strait", "Ships passed the strait."),
    ("Prices went up by 3 per cent in May", "Prices went down by 3 per cent in May."),
    ("The court acquitted him of fraud", "The court convicted him of fraud."),
    ("The party won the election in June", "The party lost the election in June."),
    (
        "Exports rose by 12 per cent and imports fell by 5 per cent",
        "Exports fell by 12 per cent and imports rose by 5 per cent.",
    ),
    ("The company failed to pay its workers", "The company paid its workers."),
    ("The bridge is expected to open in May", "The bridge opened in May."),
    ("about half a million people live there", "Half a million people live there."),
    ("Kovar has never visited Iran", "Kovar has visited Iran."),
    ("The shop was closed on Monday", "The shop was open on Monday."),
    ("The number of visitors climbed to 40,000 in 2019", "The number of visitors dropped to 40,000 in 2019."),
    (
        "A rise in unemployment of 3 per cent was recorded",
        "A fall in unemployment of 3 per cent was recorded.",
    ),
    ("Up to 500 workers will lose their jobs", "At least 500 workers will lose their jobs."),
    ("Less than 20 per cent of the voters came", "More than 20 per cent of the voters came."),
    ("The fire broke out after the guests had left", "The fire broke out before the guests had left."),
    (
        "Parliament passed the law before the summer break",
        "Parliament passed the law after the summer break.",
    ),
    ("The girl, 9, was found in the forest", "The boy, 9, was found in the forest."),
    ("Her father was a doctor in Brno", "Her mother was a doctor in Brno."),
    ("It is the third bridge of the town", "It is the town's second bridge."),
    ("The council approved the budget on Monday", "The council rejected the budget on Monday."),
    ("The museum opened in May", "The museum closed in May."),
    ("None of the passengers was hurt", "All of the passengers were hurt."),
    ("The report does not name the minister", "The report names the minister."),
    ("Kovar said she would not run again", "Kovar said she would run again."),
    ("The ship was carrying no weapons", "The ship was carrying weapons."),
    ("The ship was not carrying weapons", "The ship was carrying weapons."),
    ("He left without paying the bill", "He paid the bill."),
    ("The minister refused to sign the treaty", "The minister signed the treaty."),
    ("The bank probably lost 3 million euros", "The bank lost 3 million euros."),
    ("The mayor supports the new road", "The mayor opposes the new road."),
    ("The treaty allows inspections of the plant", "The treaty forbids inspections of the plant."),
    ("Inflation was lower than in May", "Inflation was higher than in May."),
    ("The suspect pleaded guilty to fraud", "The suspect pleaded not guilty to fraud."),
    ("The village lies north of the river", "The village lies south of the river."),
    ("It was the largest protest since 1989", "It was the smallest protest since 1989."),
    ("The strike began on Monday", "The strike ended on Monday."),
    ("The law never came into force", "The law came into force."),
    ("Two of the three men were released", "None of the three men were released."),
    ("Profit fell from 12 to 10 million euros", "Profit rose from 12 to 10 million euros."),
    ("The last train leaves at midnight", "The first train leaves at midnight."),
]
"""A passage, and a statement that says another thing."""

RIGHT = [
    ("Exports rose by 12 per cent last year", "Exports were up by 12 per cent."),
    ("Exports fell by 12 per cent", "Exports were 12 per cent lower."),
    (
        "Exports rose by 12 per cent while imports fell by 5 per cent",
        "Imports fell by 5 per cent and exports grew by 12 per cent.",
    ),
    (
        "Exports rose by 12 per cent while imports fell by 5 per cent",
        "While exports increased, imports dropped by 5 per cent.",
    ),
    ("The minister resigned before the vote", "The vote came after the minister resigned."),
    ("After the vote, the minister resigned", "The minister resigned after the vote."),
    (
        "The bridge collapsed three days after the inspection",
        "Three days before the bridge collapsed, it was inspected.",
    ),
    ("At least 30 ships are waiting in the strait", "No fewer than 30 ships are waiting in the strait."),
    ("No more than 30 ships are waiting", "At most 30 ships are waiting."),
    ("Nearly 400 people were hurt", "Almost 400 people were injured."),
    ("Nearly 400 people were hurt", "About 400 people were hurt."),
    ("Exactly 30 ships are waiting", "30 ships are waiting."),
    ("More than 400 people were hurt", "Over 400 people were hurt."),
    ("The court acquitted the mayor of fraud", "The court found the mayor not guilty of fraud."),
    ("The minister denied taking the money", "The minister said he did not take the money."),
    ("He did not deny that he took the money", "He admitted that he took the money."),
    ("Not only the mayor but also his deputy resigned", "The mayor and his deputy resigned."),
    ("The bridge will not open until 5 May", "The bridge will open only on 5 May."),
    ("The bridge did not open until 5 May", "The bridge opened on 5 May."),
    ("Kovar no longer lives in Vidrov", "Kovar used to live in Vidrov and has moved away."),
    (
        "The University of Vidrov owned the bridge until May",
        "The bridge belonged to the University of Vidrov until May.",
    ),
    ("The union rejected the offer", "The union did not accept the offer."),
    ("The offer was not accepted by the union", "The union turned down the offer."),
    ("The offer was refused by the union", "The union rejected the offer."),
    ("A man and a woman were arrested in the port", "A woman was arrested in the port, as was a man."),
    ("She won her second term after a first term of four years", "Kovar won her second term."),
    (
        "It was the second attack on the embassy in a month; the first came in March",
        "The first attack on the embassy came in March.",
    ),
    ("Exports rose in the first quarter and fell in the second", "Exports fell in the second quarter."),
    ("Kovar beat Novak in the election", "Novak lost the election to Kovar."),
    ("Novak lost to Kovar in the second round", "Kovar won against Novak in the second round."),
    ("The krona fell to 11 to the euro", "The euro rose to 11 kronor."),
    ("Nobody was hurt in the fire", "The fire hurt no one."),
    ("None of the sailors survived", "All of the sailors died."),
    ("All of the crew survived", "Some of the crew survived."),
    ("The council voted 12 to 3 against the plan", "The plan was voted down by 12 votes to 3."),
    ("The company failed to pay its workers", "The company did not pay its workers."),
    ("He left without paying the bill", "He did not pay the bill before he left."),
    ("The law is unconstitutional, the court ruled", "The court ruled that the law was not constitutional."),
    ("The bridge is unlikely to open in May", "It is not likely that the bridge will open in May."),
    (
        "The plan was opposed by the mayor and supported by the council",
        "The council supported the plan, which the mayor opposed.",
    ),
    (
        "Fewer ships passed than last year, when more storms came",
        "Fewer ships passed the strait than last year.",
    ),
    ("The minister may resign", "The minister might resign."),
    ("The minister may resign", "It is possible that the minister resigns."),
    ("The bridge is expected to open in May", "The bridge will open in May."),
    ("The mayor allegedly took 5,000 euros", "The mayor is said to have taken 5,000 euros."),
    ("Up to 5,000 people marched", "As many as 5,000 people marched."),
    ("In May 2019 the bridge was opened", "The bridge opened in May 2019."),
    ("The firm closed two plants and opened three", "The firm opened three plants and closed two."),
    ("The shop closes at six and opens at nine", "The shop opens at nine."),
    ("Kovar did not attend the meeting, which was held in Vidrov", "The meeting was held in Vidrov."),
    ("No ships passed the strait, and ten ships are waiting", "Ten ships are waiting."),
    ("Kovar, who had never been to Iran, visited Oman", "Kovar visited Oman."),
    ("She said she would not run if Novak ran", "Kovar said that she would not run if Novak ran."),
    ("Most of the crew survived", "Most of the crew survived the storm."),
    ("His wife was killed and he survived", "The man survived; his wife died."),
    ("The suspect's father, a policeman, was questioned", "The suspect's father was questioned."),
    ("Unemployment fell to 5 per cent as employment rose", "Employment rose."),
    (
        "It is the largest bridge of the country but the smallest on the river",
        "It is the largest bridge in the country.",
    ),
    (
        "The price dropped from 12 to 10 euros before it rose to 15",
        "The price rose to 15 euros after it had dropped to 10.",
    ),
    ("He cannot be removed, the court said", "The court said that he cannot be removed."),
    ("Only three of the ten plans were approved", "Three of the ten plans were approved."),
    ("The ministry had no comment", "The ministry did not comment."),
    ("The war, which began in 1980, ended in 1988", "The war ended in 1988."),
    ("The town lies south of the river", "The river lies north of the town."),
    ("Anna sold the house to Petr", "Petr bought the house from Anna."),
    ("Few people voted", "Not many people voted."),
    ("The flood killed 12 people and left 30 homeless", "12 people died in the flood."),
    ("Sales to the north rose", "Sales to the north increased."),
    (
        "Three years before the war, he was the first mayor",
        "He was the first mayor three years before the war.",
    ),
    ("Inflation slowed, but prices still rose by 2 per cent", "Prices rose by 2 per cent."),
    ("Profits did not fall", "Profits did not fall."),
    ("The deal is not only fair but lawful", "The deal is fair and lawful."),
    ("There is no doubt that the bridge is safe", "The bridge is safe."),
    ("Under Article 5, the court may ban the party", "The court can ban the party under Article 5."),
    ("Over 30 years he wrote 12 books", "In 30 years he wrote 12 books."),
    (
        "The central bank raised its key rate by a quarter point, the first increase in two years",
        "The central bank increased its key rate for the first time in two years.",
    ),
    (
        "More than 2,000 people fled their homes before the dam broke, and 14 drowned",
        "Fourteen people drowned after the dam broke.",
    ),
    (
        "The opposition lost 12 seats but kept its majority in the upper house",
        "The opposition has 12 seats fewer than before.",
    ),
    (
        "Kovar, who was first elected in 2011, will not stand for a third term",
        "Kovar has been in office since 2011 and does not seek a third term.",
    ),
    (
        "The ministry said it could not confirm the report",
        "The ministry could neither confirm nor deny the report.",
    ),
    ("The inspectors found no trace of the gas", "The inspectors did not find the gas."),
    (
        "The two men were released without charge after three days",
        "Three days after their arrest the two men were freed; they were not charged.",
    ),
    (
        "Sales in the second half fell below those of the first",
        "Sales were lower in the second half than in the first.",
    ),
    (
        "Three of the four suspects, all men, deny the charges",
        "Three of the four suspects say that they are not guilty.",
    ),
    ("The talks failed after Iran refused to sign", "Iran did not sign, and the talks failed."),
    ("The port was open all summer but closed in October", "The port closed in October."),
    ("The bridge, closed since March, reopened on Friday", "The bridge was opened again on Friday."),
    ("The law bans smoking in bars but allows it outside", "Smoking is allowed outside bars under the law."),
    ("Unemployment fell to 5 per cent, the lowest since 1990", "Unemployment has not been lower since 1990."),
    ("Fewer than half of the voters took part", "Turnout was under 50 per cent."),
    ("He was the last mayor before the war and the first after it", "He was the first mayor after the war."),
    ("Women earn 18 per cent less than men", "Men earn more than women."),
    ("Women earn 18 per cent less than men", "The pay of women is 18 per cent lower than that of men."),
    (
        "The plane left Tehran before dawn and arrived in Moscow after noon",
        "The plane arrived in Moscow after noon.",
    ),
    ("Two women and three men died in the crash", "Three men died in the crash."),
    (
        "The strike, which began on Monday, ended after two days",
        "The strike began on Monday and lasted two days.",
    ),
    ("The price of wheat rose sharply before falling back in June", "Wheat prices fell in June."),
    (
        "The price of wheat rose sharply before falling back in June",
        "The price of wheat first rose and then fell.",
    ),
    ("Rents have risen faster than wages", "Wages have grown more slowly than rents."),
    ("The party won in the north and lost in the south", "The party lost in the south."),
    ("The court upheld the ban on the march", "The court did not lift the ban on the march."),
    (
        "The court rejected the appeal against his conviction",
        "His conviction stands: the court dismissed the appeal.",
    ),
    (
        "The senate rejected a motion to reject the bill",
        "The bill survived a motion to reject it in the senate.",
    ),
    ("Nobody but Kovar knew of the plan", "Kovar alone knew of the plan."),
    ("Hardly anyone came to the rally", "Almost no one came to the rally."),
    ("None of the ships has passed the strait since Monday", "Since Monday no ship has passed the strait."),
    ("There was not enough evidence to charge him", "He was not charged for want of evidence."),
    ("The report was not published until 2005", "The report was published in 2005."),
    ("She became mayor only after her husband's death", "Her husband died before she became mayor."),
    (
        "The company denied that it had paid the officials",
        "The company said that it had not paid the officials.",
    ),
    ("The company denied that it had paid the officials", "The company denies having paid officials."),
    ("The dam could not be repaired before winter", "The dam was not repaired before winter."),
    ("Prices are expected to fall next year", "Experts expect prices to fall next year."),
    ("The army may have used gas, the report says", "The report says that the army may have used gas."),
    ("An estimated 40,000 people came", "Around 40,000 people came."),
    (
        "At least 12 people were killed and more than 30 injured",
        "More than 30 people were injured and at least 12 killed.",
    ),
    (
        "Some 2,500 people came, over 500 of them from abroad",
        "About 2,500 people came, more than 500 of them from abroad.",
    ),
    ("The town has just under 5,000 inhabitants", "The town has nearly 5,000 inhabitants."),
    ("The train was 20 minutes late", "The train arrived 20 minutes late."),
    ("The war lasted almost eight years", "The war lasted nearly eight years."),
    ("The king died and his son took the throne", "The king's son took the throne."),
    ("The mother of the boy, a nurse, was questioned", "The boy's mother was questioned."),
    ("A policeman shot a woman in the station", "A woman was shot by a policeman in the station."),
    ("It was the first time that a woman had won the race", "No woman had won the race before."),
    (
        "The second bridge was built in 1964, four years after the first",
        "The first bridge was built four years before the second.",
    ),
    (
        "Turkey closed its airspace to the plane",
        "The plane could not use Turkey's airspace, which was closed to it.",
    ),
    ("Kovar supports the tunnel; her deputy is opposed to it", "Kovar's deputy opposes the tunnel."),
    ("All but two of the 30 members voted for the plan", "Two of the 30 members did not vote for the plan."),
    ("The deal was struck in spite of opposition from the union", "The union was opposed to the deal."),
    ("Neither side accepted the plan", "Both sides rejected the plan."),
    ("Not all of the money was spent", "Some of the money was not spent."),
    ("The vaccine is not harmful", "The vaccine is harmless."),
    ("The shop sells more bread than cake", "The shop sells less cake than bread."),
    ("Iran's exports of oil rose while those of gas fell", "Gas exports of Iran fell."),
    ("Oil is up 3 per cent and gas down 2", "Gas is down 2 per cent."),
    ("The mayor did not resign but was dismissed", "The mayor was dismissed."),
    ("The minister resigned after he had lost the vote", "The minister lost the vote and resigned."),
    ("No fewer than 14 and no more than 20 people were on board", "At most 20 people were on board."),
    ("Before the war, the town had 4,000 people; after it, 900", "After the war the town had 900 people."),
    ("He failed to win a majority", "He did not win a majority."),
    ("She was unable to attend the meeting", "She could not attend the meeting."),
    (
        "The hospital ran out of oxygen in less than three days",
        "Within three days the hospital had no oxygen.",
    ),
    ("It is not true that the bridge is closed", "The bridge is open."),
    ("The union agreed to end the strike", "The strike ended with the agreement of the union."),
    ("The plan would cut taxes if the party wins", "If it wins, the party would lower taxes."),
]
"""A passage, and a statement that says the same or less."""


@pytest.mark.parametrize(("passage", "statement"), SLIPS)
def test_a_slip_is_found_once(passage: str, statement: str) -> None:
    assert len(turned(passage, statement, ENGLISH)) == 1


@pytest.mark.parametrize(("passage", "statement"), RIGHT)
def test_the_same_in_other_words_is_let_be(passage: str, statement: str) -> None:
    assert turned(passage, statement, ENGLISH) == ()


@pytest.mark.parametrize("text", sorted({each for pair in (*SLIPS, *RIGHT) for each in pair}))
def test_a_text_does_not_turn_itself_round(text: str) -> None:
    assert turned(text, text, ENGLISH) == ()


def test_what_is_found_has_the_words_of_both() -> None:
    found = turned("Exports did not rise in May", "Exports rose in May.", ENGLISH)
    assert found == (TurnedRound(slip="opposite", axis="rise", said="rose", given="not rise", pole=1),)


def test_a_language_without_such_words_has_no_turns() -> None:
    assert turned("Exports rose in May", "Exports fell in May.", empty_pack("xx")) == ()
