/** 256 words, one per byte: common, two syllables where possible, hard to mishear for one another. */
export const supportWords: readonly string[] =
  `acorn amber anchor apple april apron arrow aspen atlas autumn badge badger bagel bamboo banjo barley
   basil basket beacon beaver beetle berry birch bison blossom bonnet bottle boulder branch bread breeze brick
   bridge bronze brook bucket buffalo butter button cabin cactus camel camera candle canoe canyon carpet carrot
   castle cedar cello cherry chimney cinema citrus clover cobalt cobra coconut coffee comet compass copper coral
   cotton coyote crater crayon cricket crystal cupcake curtain cypress daisy dancer dolphin domino donkey dragon eagle
   easel eclipse elephant ember engine falcon feather fennel ferry fiddle finger flamingo flute forest fossil fountain
   galaxy garden garlic gazelle ginger giraffe glacier goblet granite grape guitar hammer hammock harbor harvest hazel
   hedgehog helmet heron hickory honey horizon hornet igloo indigo island ivory jacket jaguar jasmine jigsaw jungle
   juniper kayak kettle kitten koala ladder lagoon lantern lavender lemon leopard lily lizard llama lobster lotus
   lumber magnet magpie mango maple marble meadow melon mercury meteor mirror mitten monkey mosaic mountain muffin
   mustard nectar nickel nutmeg oasis octopus olive onion opal orange orbit orchid otter oyster paddle panda
   papaya parade parrot peach peanut pebble pelican pencil penguin pepper piano pigeon pillow pine planet pocket
   pony poppy potato prairie prism pumpkin puzzle quartz quilt rabbit raccoon radish rainbow raven ribbon river
   robin rocket rooster ruby saddle saffron salmon sandal satin scarf shamrock silver spider spinach squirrel summer
   sunset swan tango teapot thistle thunder tiger timber tomato topaz torch trumpet tulip tundra turtle umbrella
   valley vanilla velvet violet violin waffle walnut walrus willow window winter wombat yogurt zebra zigzag zipper`.split(
    /\s+/,
  );
